package dev.cafezinho.psp.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is due is found, also what the first edition has left. */
class DueSearchIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final MongoTemplate mongo = new MongoTemplate(TestStore.client(), TestStore.newName());
  private final DueSearch search = new DueSearch(mongo);
  private final DueDocuments letters =
      new DueDocuments() {
        @Override
        public String collection() {
          return "letters";
        }

        @Override
        public String limitField() {
          return "to";
        }

        @Override
        public void attend(Due due) {}
      };

  @Test
  void findsWhatIsDueTheLongestFirst() {
    insert("a", NOW);
    insert("b", NOW.minusSeconds(1));
    insert("c", NOW.plusMillis(1));
    insert("d", null);

    assertThat(search.find(letters, NOW))
        .containsExactly(
            new Due("letters", "b", NOW.minusSeconds(1), "ana"),
            new Due("letters", "a", NOW, "ana"));
  }

  @Test
  void takesOverWhatTheFirstEditionHasLeft() {
    var adopted = new ArrayList<Due>();
    entry("letter", "a/1", NOW);
    entry("unknown", "b", NOW);

    new FormerDueEntries(mongo, List.of(new Kind(adopted))).adopt();

    assertThat(adopted).containsExactly(new Due("letters", "a/1", NOW, "letter"));
    assertThat(mongo.getCollection("due").countDocuments()).isZero();
  }

  private record Kind(List<Due> adopted) implements FormerDueWork {
    @Override
    public String kind() {
      return "letter";
    }

    @Override
    public void adopt(String ref, Instant at) {
      adopted.add(new Due("letters", ref, at, kind()));
    }
  }

  private void entry(String kind, String ref, Instant at) {
    mongo
        .getCollection("due")
        .insertOne(
            new Document("_id", kind + ":" + ref)
                .append("kind", kind)
                .append("ref", ref)
                .append("lane", "x")
                .append("at", at)
                .append("token", "t"));
  }

  private void insert(String id, @Nullable Instant due) {
    var letter = new Document("_id", id).append("to", "ana");
    mongo.getCollection("letters").insertOne(due == null ? letter : letter.append("due", due));
  }
}
