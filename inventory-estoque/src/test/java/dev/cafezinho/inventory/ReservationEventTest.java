package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored stays readable: these are the events as they were stored at first. */
class ReservationEventTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reservation.started.v1   | {"order": {"id": "o1", "number": 7, "shopper": "ana"}, "lines": [{"sku": "coffee", "quantity": 2}]}
          reservation.confirmed.v1 | {"at": "2026-03-01T12:00:00Z"}
          reservation.refused.v1   | {"missing": ["coffee"], "at": "2026-03-01T12:00:00Z"}
          reservation.released.v1  | {}
          """)
  void isReadAndWrittenAsAtFirst(String type, String stored) {
    ReservationEvent event = ReservationEvent.TYPES.read(type, Document.parse(stored));
    String written = ReservationEvent.TYPES.write(event).toJson();
    assertThat(Document.parse(written)).isEqualTo(Document.parse(stored));
    assertThat(ReservationEvent.TYPES.nameOf(event)).isEqualTo(type);
  }
}
