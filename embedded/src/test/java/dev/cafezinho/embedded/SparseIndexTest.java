package dev.cafezinho.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
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
}
