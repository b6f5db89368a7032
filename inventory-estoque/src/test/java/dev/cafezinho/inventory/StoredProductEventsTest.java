package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored stays readable for ever. */
class StoredProductEventsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String STORED = "{\"by\": \"Bia\", \"at\": \"2026-03-01T12:00:00Z\"%s}";

  @ParameterizedTest
  @ValueSource(strings = {"product.paused.v1", "product.resumed.v1"})
  void isReadAndWrittenAsItWasStored(String type) {
    ProductEvent event =
        type.equals("product.paused.v1")
            ? new ProductEvent.Paused("Bia", NOON)
            : new ProductEvent.Resumed("Bia", NOON);
    Document stored = Document.parse(STORED.formatted(""));

    assertThat(ProductEvent.TYPES.nameOf(event)).isEqualTo(type);
    assertThat(ProductEvent.TYPES.read(type, stored)).isEqualTo(event);
    assertThat(ProductEvent.TYPES.write(event)).isEqualTo(stored);
    Document newer = Document.parse(STORED.formatted(", \"why\": \"no milk\""));
    assertThat(ProductEvent.TYPES.read(type, newer)).isEqualTo(event);
  }
}
