package dev.cafezinho.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import dev.cafezinho.embedded.IdFilter.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which queries are answered by look-ups. All others are scans, with the same answer. */
class IdFilterTest {
  @Test
  void knowsTheIdentitiesThatAQueryNames() {
    assertThat(IdFilter.named(id("a"))).containsExactly("a");
    assertThat(IdFilter.named(id("a").append("version", 3))).containsExactly("a");
    assertThat(IdFilter.named(id(new Document("$in", List.of("b", "a")))))
        .containsExactly("b", "a");
    assertThat(IdFilter.named(new Document("$and", List.of(new Document("n", 1), id("a")))))
        .containsExactly("a");
  }

  @Test
  void leavesToAScanWhatNamesNone() {
    assertThat(IdFilter.named(new Document("n", 1))).isNull();
    assertThat(IdFilter.named(id(new Document("$gt", "a")))).isNull();
    assertThat(IdFilter.named(id(new Document("$in", List.of("a", 1))))).isNull();
    assertThat(IdFilter.named(id(1))).as("equal to 1.0").isNull();
  }

  @Test
  void knowsARangeInOrder() {
    var byId = new Document("_id", 1);
    assertThat(IdFilter.range(id(new Document("$gt", "a")), byId)).isEqualTo(new Range("a", null));
    assertThat(IdFilter.range(id(new Document("$gt", "a").append("$lt", "b")), byId))
        .isEqualTo(new Range("a", "b"));
    assertThat(IdFilter.range(id(new Document("$gt", "a")), new Document("_id", -1))).isNull();
    assertThat(IdFilter.range(id(new Document("$gt", "a")).append("n", 1), byId)).isNull();
  }

  private static Document id(Object wanted) {
    return new Document("_id", wanted);
  }
}
