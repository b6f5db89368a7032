package dev.cafezinho.psp.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Charge;
import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.application.StoredPayment;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What was stored stays readable, and is written as before. */
class StoredPaymentIT {
  private static final String ID = "018f2b1e-4c7d-7a39-9e21-0b54d1a6f001";
  private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");

  /** As it was written by the class of another name that had it then. */
  private static final String STORED =
      """
      { "_id": "018f2b1e-4c7d-7a39-9e21-0b54d1a6f001", "version": 3,
        "number": { "$numberLong": "4711" }, "requestKey": "key:order-1",
        "payment": {
          "_id": { "$numberLong": "4711" }, "bankPaymentId": "018f2b1e-4c7d-7a39-9e21-0b54d1a6f001",
          "charge": { "method": "pix", "value": { "$numberLong": "1500" }, "reference": "order-1",
            "buyer": { "name": "Ana", "email": "ana@example.com" } },
          "code": "000201", "receiver": "key",
          "createdAt": { "$date": "2026-03-01T12:00:00Z" },
          "expiresAt": { "$date": "2026-03-01T12:15:00Z" }, "status": "PAID" },
        "outbox": [ { "_id": "msg_1", "status": "PAID", "time": { "$date": "2026-03-01T12:01:00Z" } } ],
        "due": { "$date": "2026-03-01T12:01:20Z" },
        "_class": "dev.cafezinho.psp.teller.PaymentDocument" }
      """;

  private static final StoredPayment READ =
      new StoredPayment(
          ID,
          3L,
          4711,
          "key:order-1",
          new Payment(
              4711,
              ID,
              new Charge("pix", 1500, "order-1", new Buyer("Ana", "ana@example.com"), null),
              "000201",
              "key",
              CREATED,
              CREATED.plusSeconds(900),
              PaymentStatus.PAID),
          List.of(new Notice("msg_1", PaymentStatus.PAID, CREATED.plusSeconds(60))),
          CREATED.plusSeconds(80));

  private final MongoTemplate mongo = new MongoTemplate(TestStore.client(), TestStore.newName());
  private final MongoPayments payments = new MongoPayments(mongo);

  @Test
  void isReadAsItWasStored() {
    mongo.getCollection("payments").insertOne(Document.parse(STORED));

    assertThat(payments.find(ID)).contains(READ);
    assertThat(payments.findByNumber(4711)).contains(READ);
    assertThat(payments.findByRequestKey("key:order-1")).contains(READ);
  }

  @Test
  void isWrittenAsBefore() {
    mongo.getCollection("payments").insertOne(Document.parse(STORED));

    payments.save(READ);

    var written = mongo.getCollection("payments").find().first();
    assertThat(withoutClass(requireNonNull(written)).append("version", 3))
        .isEqualTo(withoutClass(Document.parse(STORED)));
  }

  private static Document withoutClass(Document document) {
    document.remove("_class");
    return document;
  }
}
