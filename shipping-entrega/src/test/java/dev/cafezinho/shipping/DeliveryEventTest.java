package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored stays readable: these are the events as they were stored at first. */
class DeliveryEventTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delivery.paid.v1           | {"order": {"id": "o1", "number": 7, "shopper": "ana", "contents": {"fulfilment": "DELIVERY", "buyer": {"name": "Ana", "email": "a@example.org"}, "address": {"street": "Rua A, 1", "city": "Poços", "state": "MG", "postalCode": "37701-000"}, "lines": [{"sku": "cafe", "name": "Café", "quantity": 2, "unitPrice": {"amount": 850, "currency": "BRL"}}], "total": {"amount": 1700, "currency": "BRL"}}}}
          delivery.reserved.v1       | {}
          delivery.stock-refused.v1  | {}
          delivery.order-deleted.v1  | {}
          delivery.invoice-issued.v1 | {"number": "000000042", "at": "2026-03-01T12:00:00Z"}
          delivery.shipped.v1        | {"trackingCode": "CF000000420BR", "at": "2026-03-01T12:00:00Z"}
          """)
  void isReadAndWrittenAsAtFirst(String type, String stored) {
    DeliveryEvent event = DeliveryEvent.TYPES.read(type, Document.parse(stored));
    String written = DeliveryEvent.TYPES.write(event).toJson();
    assertThat(Document.parse(written)).isEqualTo(Document.parse(stored));
    assertThat(DeliveryEvent.TYPES.nameOf(event)).isEqualTo(type);
  }
}
