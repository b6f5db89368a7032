package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.Opened;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Refused;
import dev.cafezinho.payment.Charge.Requested;
import dev.cafezinho.payment.Charge.Voided;
import dev.cafezinho.payment.application.ChargeStreams;
import dev.cafezinho.payment.application.PaymentApplication;
import dev.cafezinho.testkit.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a bank that speaks the Central Bank's API. Only its callbacks bring news: no asking. */
@SpringBootTest(
    classes = PaymentApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=payment-pagamento",
      "cafezinho.payment.provider=bacen",
      "cafezinho.payment.bacen.key=" + FakeBank.KEY,
      "cafezinho.payment.bacen.token=t0ken",
      "cafezinho.payment.bacen.page-url=https://pay.example/{txid}?order={orderId}",
      "cafezinho.payment.ask-after=10m"
    })
@EnableTestBinder
class BacenBindingTest {
  private static final Pattern CALLBACK =
      Pattern.compile("\"webhookUrl\":\"https?://[^/]+(/webhooks/bacen/[0-9a-f]{64})\"");
  private static final String GET_COB = "GET /api/v2/cob/";
  private static final FakeBank BANK = new FakeBank();

  @Autowired private InputDestination input;
  @Autowired private OutputDestination output;
  @Autowired private ChargeStreams streams;
  @LocalServerPort private int port;

  private final String order = UUID.randomUUID().toString();
  private final String txid = order.replace("-", "");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestStore.register(properties::add);
    properties.add("cafezinho.payment.bacen.url", BANK::url);
  }

  @AfterEach
  void bankIsUp() {
    BANK.down = false;
    BANK.created = FakeBank.FAR_AHEAD;
    BANK.paidBeforeRemoval = false;
    BANK.failsToRemove = false;
  }

  @Test
  void removesWhatIsNotPaidInTimeAndTellsThatItExpired() {
    openWithNoTimeLeft();

    assertThat(published(Publication.PAYMENT_REFUSED)).contains("PAYMENT_EXPIRED");
    assertThat(BANK.statuses).containsEntry(txid, "REMOVIDA_PELO_USUARIO_RECEBEDOR");
  }

  /** What was paid at the last moment is not expired because our clock says so. */
  @Test
  void believesTheBankThatWhatSeemedExpiredIsPaid() {
    BANK.paidBeforeRemoval = true;
    openWithNoTimeLeft();

    assertThat(published(Publication.PAYMENT_APPROVED)).contains(txid);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
    assertThat(told(Publication.PAYMENT_REFUSED)).isFalse();
  }

  @Test
  void saysNothingWhileTheBankDoesNotAnswer() {
    BANK.failsToRemove = true;
    openWithNoTimeLeft();
    await()
        .until(
            () ->
                BANK.calls.stream()
                    .anyMatch(call -> call.startsWith("PATCH") && call.contains(txid)));
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
    assertThat(told(Publication.PAYMENT_REFUSED)).isFalse();
  }

  @Test
  void onlyGivesBackWhatComesAfterItHasExpired() throws Exception {
    openWithNoTimeLeft();
    await().until(() -> streams.load(order) instanceof Refused);
    BANK.statuses.put(txid, "CONCLUIDA");

    assertThat(callback(pix(txid)).statusCode()).isEqualTo(200);

    assertThat(published(Publication.PAYMENT_REFUNDED)).contains(order);
    assertThat(callback(pix(txid)).statusCode()).isEqualTo(200);
    assertThat(streams.load(order)).isInstanceOf(Refunded.class);
    assertThat(told(Publication.PAYMENT_APPROVED)).isFalse();
    assertThat(told(Publication.PAYMENT_REFUNDED)).isFalse();
  }

  @Test
  void opensOneChargePerOrder() {
    open();

    assertThat(BANK.calls)
        .filteredOn(call -> call.startsWith("PUT /api/v2/cob/" + txid))
        .isNotEmpty()
        .allMatch(call -> call.contains("Bearer t0ken"))
        .allMatch(call -> call.contains("\"calendario\":{\"expiracao\":300}"))
        .allMatch(call -> call.contains("\"valor\":{\"original\":\"15.00\"}"))
        .allMatch(call -> call.contains("\"chave\":\"" + FakeBank.KEY + "\""))
        .noneMatch(call -> call.contains("devedor"));
    assertThat(streams.load(order))
        .extracting("payment")
        .isEqualTo(
            new OpenPayment(
                0,
                txid,
                "https://pay.example/" + txid + "?order=" + order,
                "0002",
                Instant.parse("2099-01-01T00:05:00Z")));
  }

  @Test
  void recordsWhatTheBankShowsToBePaid() throws Exception {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");

    assertThat(callback(pix(txid)).statusCode()).isEqualTo(200);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
    assertThat(callback(pix(txid)).statusCode()).isEqualTo(200);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
  }

  @Test
  void needsNoKeyInACallback() throws Exception {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    String keyless = pix(txid).replace("\"chave\":\"" + FakeBank.KEY + "\",", "");
    assertThat(callback(keyless).statusCode()).isEqualTo(200);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
  }

  @Test
  void believesNoCallbackThatTheBankDoesNotBearOut() throws Exception {
    open();
    assertThat(callback(pix(txid)).statusCode()).isEqualTo(409);
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
  }

  @Test
  void recordsWhatTheBankGaveBackByItself() throws Exception {
    open();
    BANK.statuses.put(txid, "DEVOLVIDO");
    assertThat(callback(pix(txid)).statusCode()).isEqualTo(200);
    assertThat(streams.load(order)).isInstanceOf(Refunded.class);
  }

  @Test
  void recordsTheGoodOnesOfABatchAndNamesTheOthers() throws Exception {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    String stranger = UUID.randomUUID().toString().replace("-", "");

    HttpResponse<String> answer = callback(pix(stranger) + "," + pix(txid) + ",7");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(stranger).doesNotContain(txid);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
  }

  @Test
  void isToldAgainWhenTheBankCannotBeAsked() throws Exception {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    BANK.down = true;
    assertThat(callback(pix(txid) + "," + pix("nobody")).statusCode()).isEqualTo(503);
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
    BANK.down = false;
    assertThat(callback(pix(txid)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesCallbacksThatDoNotFitTheCharge() throws Exception {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    String good = pix(txid);
    assertThat(callback(good.replace("15.00", "15.01")).statusCode()).isEqualTo(400);
    assertThat(callback(good.replace("\"15.00\"", "15.00")).statusCode()).isEqualTo(400);
    assertThat(callback(good.replace(FakeBank.KEY, "other@example.com")).statusCode())
        .isEqualTo(400);
    assertThat(callback(good.replace(txid, order)).statusCode()).isEqualTo(404);
    assertThat(callback(good.replace("txid", "id")).statusCode()).isEqualTo(404);
    assertThat(callback("").statusCode()).isEqualTo(400);
    for (String body : new String[] {"", "{", "[]", "{}", "{\"pix\":{}}", "{\"pix\":null}"}) {
      assertThat(post(path() + "/pix", body).statusCode()).isEqualTo(400);
    }
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
  }

  @Test
  void knowsNoOtherAddress() throws Exception {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    String body = "{\"pix\":[" + pix(txid) + "]}";
    String other = path().replaceAll(".{8}$", "00000000");
    assertThat(post(other + "/pix", body).statusCode()).isEqualTo(404);
    assertThat(post("/webhooks/bacen/x/pix", body).statusCode()).isEqualTo(404);
    assertThat(post("/webhooks/payments", body).statusCode()).isEqualTo(410);
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
  }

  @Test
  void removesTheChargeOfADeletedOrder() {
    open();
    send(deleted(), "m2");
    await().until(() -> streams.load(order) instanceof Voided);
    assertThat(BANK.statuses).containsEntry(txid, "REMOVIDA_PELO_USUARIO_RECEBEDOR");
  }

  @Test
  void givesBackWhatWasPaidForADeletedOrder() {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    send(deleted(), "m2");
    await().until(() -> streams.load(order) instanceof Refunded);
    assertThat(BANK.calls).anyMatch(call -> call.contains("/devolucao/" + txid + " "));
  }

  @Test
  void asksAgainForAReturnThatGotStuckAtTheBank() {
    open();
    BANK.statuses.put(txid, "CONCLUIDA");
    BANK.getsStuck = true;
    send(deleted(), "m2");
    await().until(() -> streams.load(order) instanceof Refunded);
    assertThat(BANK.calls)
        .filteredOn(call -> call.startsWith("PUT") && call.contains("/devolucao/" + txid + " "))
        .hasSizeGreaterThan(1);
  }

  @Test
  void findsTheChargeWhoseAnswerGotLost() {
    BANK.opened(txid, "15.00");
    open();
    assertThat(streams.load(order)).extracting("payment.bankPaymentId").isEqualTo(txid);
  }

  @Test
  void takesNoChargeOfAnotherAmountForItsOwn() {
    BANK.opened(txid, "0.01");
    send(created(order), "m1");
    await().until(() -> BANK.calls.stream().anyMatch(call -> call.startsWith(GET_COB + txid)));
    assertThat(streams.load(order)).isInstanceOf(Requested.class);
  }

  /** A second of five minutes is left. */
  private void openWithNoTimeLeft() {
    BANK.created = Instant.now().minusSeconds(299).truncatedTo(ChronoUnit.SECONDS).toString();
    send(created(order), "m1");
    await().until(() -> streams.load(order) instanceof Opened);
  }

  private String published(Publication publication) {
    return await().until(() -> next(publication), message -> message.contains(order));
  }

  /** Whether there is something more about the order than was asked for until now. */
  private boolean told(Publication publication) {
    for (String message = next(publication); !message.isEmpty(); message = next(publication)) {
      if (message.contains(order)) {
        return true;
      }
    }
    return false;
  }

  private String next(Publication publication) {
    Message<byte[]> message = output.receive(100, publication.topic());
    return message == null ? "" : new String(message.getPayload(), StandardCharsets.UTF_8);
  }

  private void open() {
    send(created(order), "m1");
    await().until(() -> streams.load(order) instanceof Awaiting);
  }

  private OrderDeleted deleted() {
    return new OrderDeleted(order, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, Instant.now());
  }

  private void send(PublishedEvent event, String id) {
    input.send(
        MessageBuilder.withPayload(
                EventJson.MAPPER.writeValueAsString(event).getBytes(StandardCharsets.UTF_8))
            .setHeader("cloudEvents:id", order + id)
            .setHeader("contentType", "application/json")
            .build(),
        Publication.of(event).topic());
  }

  private static String pix(String txid) {
    return """
        {"endToEndId":"E12345678202603011201abcdefghijk","txid":"%s","valor":"15.00",\
        "chave":"%s","horario":"2026-03-01T12:01:00.358Z"}"""
        .formatted(txid, FakeBank.KEY);
  }

  private HttpResponse<String> callback(String pix) throws Exception {
    return post(path() + "/pix", "{\"pix\":[" + pix + "]}");
  }

  /** As the bank was told. */
  private String path() {
    return await()
        .until(
            () ->
                BANK.calls.stream()
                    .filter(call -> call.startsWith("PUT /api/v2/webhook/"))
                    .map(CALLBACK::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(""),
            path -> !path.isEmpty());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
