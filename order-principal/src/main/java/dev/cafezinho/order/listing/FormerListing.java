package dev.cafezinho.order.listing;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The listing of the first edition: a document for each shopper, in a collection for each rebuild,
 * and one that said which of them was read.
 */
final class FormerListing {
  private static final Pattern COLLECTION = Pattern.compile("shopper_orders(_[0-9]+)?|read_models");

  private final MongoDatabase database;

  FormerListing(MongoDatabase database) {
    this.database = database;
  }

  boolean exists() {
    return !collections().isEmpty();
  }

  void drop() {
    collections().forEach(name -> database.getCollection(name).drop());
  }

  private List<String> collections() {
    return StreamSupport.stream(database.listCollectionNames().spliterator(), false)
        .filter(name -> COLLECTION.matcher(name).matches())
        .toList();
  }
}
