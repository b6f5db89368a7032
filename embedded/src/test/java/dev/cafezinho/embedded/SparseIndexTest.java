package dev.cafezinho.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SparseIndexTest {
  private final SparseIndex index = new SparseIndex("pending_1", new IndexKey("pending", true));

  @Test
  void answersForItsFieldsValueAlone() {
    assertThat(index.canHandle(new Document("pending", true))).isTrue();
    assertThat(index.canHandle(new Document("pending", null))).isFalse();
    assertThat(index.canHandle(new Document("pending", new Document("$exists", false)))).isFalse();
    assertThat(index.canHandle(new Document("pending", true).append("_id", "a"))).isFalse();
    assertThat(index.canHandle(new Document("other", true))).isFalse();
    assertThat(index.canHandle(new Document())).isFalse();
  }

  @Test
  void findsTimesUntilOne() {
    var due = new SparseIndex("due_1", new IndexKey("due", true));
    var noon = Instant.parse("2026-03-01T12:00:00Z");
    due.put("a", noon);
    due.put("b", noon.plusSeconds(1));
    var untilNoon = new Document("due", new Document("$lte", noon));

    assertThat(due.canHandle(untilNoon)).isTrue();
    assertThat(due.getPositions(untilNoon)).containsExactly("a");
    assertThat(due.canHandle(new Document("due", new Document("$gte", noon)))).isFalse();
  }
}
