package dev.cafezinho.storefront.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.cafezinho.storefront.people.People;
import dev.cafezinho.storefront.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, for all instances. A sign-in is over when it is ended or has lasted long
 * enough, when the person has another password, and when there is no such person any more.
 */
@Component
class SignIns {
  private final MongoCollection<Document> signIns;
  private final People people;
  private final SignInProperties settings;
  private final Clock clock;

  SignIns(MongoDatabaseFactory database, People people, SignInProperties settings, Clock clock) {
    this.signIns = database.getMongoDatabase().getCollection("sign_ins");
    this.people = people;
    this.settings = settings;
    this.clock = clock;
    signIns.createIndex(
        Indexes.ascending("until"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  UUID begin(Person person) {
    UUID id = UUID.randomUUID();
    Instant until = clock.instant().plus(settings.lasts());
    signIns.insertOne(
        new Document("_id", id.toString())
            .append("person", person.name())
            .append("since", person.since())
            .append("until", Date.from(until)));
    return id;
  }

  Optional<Person> find(UUID id) {
    return Optional.ofNullable(signIns.find(new Document("_id", id.toString())).first())
        .filter(signIn -> signIn.getDate("until").toInstant().isAfter(clock.instant()))
        .flatMap(
            signIn ->
                people
                    .find(signIn.getString("person"))
                    .filter(person -> person.since() == signIn.getLong("since")));
  }

  void end(UUID id) {
    signIns.deleteOne(new Document("_id", id.toString()));
  }
}
