package dev.cafezinho.psp.bacen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.bacen.CobState.Begun;
import dev.cafezinho.psp.bacen.CobState.Offered;
import dev.cafezinho.psp.bacen.CobState.Paid;
import dev.cafezinho.psp.bacen.CobState.Removed;
import dev.cafezinho.psp.bacen.CobState.Returning;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What was stored stays readable, and is written as before. */
class StoredCobIT {
  private static final Instant AT = Instant.parse("2026-03-01T12:01:59Z");
  private static final Receipt RECEIPT = new Receipt("E12345678202603011201abcdefghijk", AT);
  private static final Return BACK = new Return("r1", "D12345678202603011203abcdefghijk", AT);
  private static final Devedor ANA = new Devedor("12345678909", null, "Ana");
  private static final Terms TERMS =
      new Terms(3600, 3700, "key", ANA, "Mesa 4", List.of(new InfoAdicional("Pedido", "17")));

  /** The fields that say nothing of its state. */
  private static final String STORED =
      """
      { "_id": "7978c0c97ea847e78e8849634473c1f1", "version": 0, "token": "t", "suffix": "s",
        "terms": { "expiresIn": 3600, "value": { "$numberLong": "3700" }, "key": "key",
          "devedor": { "cpf": "12345678909", "nome": "Ana" }, "request": "Mesa 4",
          "infos": [ { "nome": "Pedido", "valor": "17" } ] },
        %s,
        "_class": "dev.cafezinho.psp.bacen.Cob" }
      """;

  private static final String PAID =
      "\"paid\": {\"endToEndId\": \"E12345678202603011201abcdefghijk\","
          + " \"at\": {\"$date\": \"2026-03-01T12:01:59Z\"}}";
  private static final String RETURNED =
      "\"returned\": {\"_id\": \"r1\", \"rtrId\": \"D12345678202603011203abcdefghijk\","
          + " \"at\": {\"$date\": \"2026-03-01T12:01:59Z\"}}";

  private final MongoTemplate mongo = new MongoTemplate(TestStore.client(), TestStore.newName());
  private final Cobs cobs = new Cobs(mongo);

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of("\"removed\": false", new Begun()),
        Arguments.of("\"paymentId\": \"p1\", \"removed\": false", new Offered("p1")),
        Arguments.of("\"paymentId\": \"p1\", \"removed\": true", new Removed("p1")),
        Arguments.of("\"paymentId\": \"p1\", \"removed\": false, " + PAID, new Paid("p1", RECEIPT)),
        Arguments.of(
            "\"paymentId\": \"p1\", \"removed\": false, " + PAID + ", " + RETURNED,
            new Returning("p1", RECEIPT, BACK)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void isReadAsItWasStoredAndWrittenAsBefore(String fields, CobState state) {
    var stored = Document.parse(STORED.formatted(fields));
    mongo.getCollection("cobs").insertOne(stored);

    var read = cobs.find(stored.getString("_id")).orElseThrow();
    assertThat(read.terms()).isEqualTo(TERMS);
    assertThat(read.state()).isEqualTo(state);

    mongo.save(CobDocument.of(read));
    var written = mongo.getCollection("cobs").find().first();
    assertThat(withoutClass(requireNonNull(written)).append("version", 0))
        .isEqualTo(withoutClass(stored));
  }

  /** Taken back at the moment when it was paid: what was written then is still a payment. */
  @ParameterizedTest
  @MethodSource("states")
  void isPaidWhateverElseItSays(String fields, CobState state) {
    var stored = Document.parse(STORED.formatted(fields));
    boolean isPaid = stored.containsKey("paid");
    stored.append("removed", true);
    mongo.getCollection("cobs").insertOne(stored);

    var read = cobs.find(stored.getString("_id")).orElseThrow();
    assertThat(read.receipt().isPresent()).as("%s", state).isEqualTo(isPaid);
  }

  private static Document withoutClass(Document document) {
    document.remove("_class");
    return document;
  }
}
