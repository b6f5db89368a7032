package dev.cafezinho.order.catalogue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.cafezinho.eventlog.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The catalogue as it was last read, kept in the store so that it outlives a restart. */
@Component
class LastGoodCatalogue {
  private static final Document ONLY = new Document("_id", "last-good");

  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final MongoCollection<Document> catalogue;

  // one at a time asks Estoque, and then keeps the answer
  private List<Product> kept = List.of();
  private Instant keptAt = Instant.EPOCH;

  LastGoodCatalogue(MongoDatabase database) {
    this.catalogue = database.getCollection("catalogue");
  }

  /** Every sale changes what is available; that alone is written once a minute at most. */
  void keep(List<Product> products, Instant at) {
    List<Product> seldom = products.stream().map(Product::withoutAvailable).toList();
    if (seldom.equals(kept) && at.isBefore(keptAt.plus(KEPT_FOR))) {
      return;
    }
    Document document =
        new Document(ONLY).append("products", EventJson.MAPPER.writeValueAsString(products));
    catalogue.replaceOne(ONLY, document, new ReplaceOptions().upsert(true));
    kept = seldom;
    keptAt = at;
  }

  Optional<List<Product>> read() {
    return Optional.ofNullable(catalogue.find(ONLY).first())
        .map(
            kept ->
                EventJson.MAPPER.readValue(kept.getString("products"), new TypeReference<>() {}));
  }
}
