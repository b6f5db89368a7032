package dev.cafezinho.storefront.people;

import com.mongodb.client.MongoCollection;
import dev.cafezinho.store.InsertIfAbsent;
import dev.cafezinho.store.OptimisticRetry;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The people of the store, whom every instance shares. */
@Component
public class People {
  private static final Document ID = new Document("_id", "people");

  private final MongoCollection<Document> lists;

  public People(MongoDatabaseFactory database) {
    this.lists = database.getMongoDatabase().getCollection("people");
  }

  public Optional<Person> find(String name) {
    return read().flatMap(list -> list.find(name));
  }

  /** Empty before the first start. */
  Optional<PeopleList> read() {
    return Optional.ofNullable(lists.find(ID).first()).map(People::list);
  }

  /** False if somebody else was first. */
  boolean begin(PeopleList first) {
    return InsertIfAbsent.apply(lists, document(first));
  }

  /** Returns the list as it is then. */
  PeopleList change(UnaryOperator<PeopleList> change) {
    return OptimisticRetry.of(
        () -> {
          PeopleList before = read().orElse(PeopleList.EMPTY);
          PeopleList after = change.apply(before);
          if (after.version() != before.version()) {
            write(before, after);
          }
          return after;
        });
  }

  private void write(PeopleList before, PeopleList after) {
    Document known = new Document(ID).append("version", before.version());
    if (lists.replaceOne(known, document(after)).getMatchedCount() == 0) {
      throw new OptimisticLockingFailureException("The people were changed by another");
    }
  }

  private static Document document(PeopleList list) {
    return new Document(ID)
        .append("version", list.version())
        .append("people", list.people().stream().map(People::document).toList());
  }

  private static Document document(Person person) {
    return new Document("name", person.name())
        .append("role", person.role().name())
        .append("hash", person.hash())
        .append("since", person.since());
  }

  private static PeopleList list(Document document) {
    List<Person> people =
        document.getList("people", Document.class).stream().map(People::person).toList();
    return new PeopleList(document.getLong("version"), people);
  }

  private static Person person(Document document) {
    return new Person(
        document.getString("name"),
        Role.valueOf(document.getString("role")),
        document.getString("hash"),
        document.getLong("since"));
  }
}
