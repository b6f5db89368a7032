package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.Requested;
import dev.cafezinho.payment.Charge.Unknown;
import dev.cafezinho.payment.Charge.Voided;
import dev.cafezinho.payment.application.ChargeStreams;
import dev.cafezinho.payment.application.PaymentApplication;
import dev.cafezinho.payment.store.WebhookSecret;
import dev.cafezinho.testkit.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.messaging.Message;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = PaymentApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=payment-pagamento",
      "cafezinho.payment.ask-after=1s",
      "cafezinho.payment.expires-in=2s",
      "spring.cloud.stream.default.consumer.max-attempts=1"
    })
@EnableTestBinder
class PaymentBindingTest {
  private static final FakePaymentSystem PAYMENTS = new FakePaymentSystem();

  @Autowired private InputDestination input;
  @Autowired private OutputDestination output;
  @Autowired private ChargeStreams streams;
  @Autowired private WebhookSecret secret;

  @Autowired
  @Qualifier("errorChannel")
  private SubscribableChannel errors;

  @LocalServerPort private int port;

  private final String order = UUID.randomUUID().toString();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestStore.register(properties::add);
    properties.add("cafezinho.urls.external-payment-system", PAYMENTS::url);
  }

  @BeforeEach
  void clear() {
    PAYMENTS.down = false;
    output.clear();
  }

  @Test
  void registersForWebhooksWithItsSecret() {
    await()
        .until(
            () ->
                PAYMENTS.calls.stream()
                    .anyMatch(
                        call ->
                            call.startsWith("/event/register")
                                && call.contains(secret.value())
                                && call.contains("\"service_name\":\"pagamento\"")));
  }

  @Test
  void opensOneChargePerOrderAndPublishesItsPage() {
    send(created(order), "m1");
    send(created(order), "m1");
    send(created(order), "m2");

    assertThat(published(Publication.PAYMENT_REQUESTED.topic()))
        .contains("0002")
        .contains("/payments/pix/42");
    assertThat(PAYMENTS.calls)
        .filteredOn(call -> call.startsWith("/payments/pix ") && call.contains(order))
        .isNotEmpty()
        .allMatch(call -> call.contains("\"expires_in\":300") && call.contains("\"value\":1500"));
  }

  @Test
  void opensTheChargeWhenThePaymentSystemIsBack() {
    PAYMENTS.down = true;
    send(created(order), "m1");
    await().until(() -> PAYMENTS.calls.stream().anyMatch(call -> call.contains(order)));
    assertThat(streams.load(order)).isInstanceOf(Requested.class);
    PAYMENTS.down = false;

    await().until(() -> streams.load(order) instanceof Awaiting);
  }

  @Test
  void givesUpWhatCannotBeOpenedWhileItCouldBePaid() {
    PAYMENTS.down = true;
    send(created(order, Fulfilment.DELIVERY), "m1");

    assertThat(published(Publication.PAYMENT_REFUSED.topic())).contains("PAYMENT_EXPIRED");
    PAYMENTS.down = false;
    send(deleted(), "m2");
    assertThat(streams.load(order)).isInstanceOf(GivenUp.class);
  }

  @Test
  void approvedWebhookIsPublishedOnce() throws Exception {
    open();
    assertThat(webhook("w1", news("authorized", 1500))).isEqualTo(204);
    assertThat(webhook("w1", news("authorized", 1500))).isEqualTo(204);
    assertThat(webhook("w2", news("authorized", 1500))).isEqualTo(204);

    assertThat(published(Publication.PAYMENT_APPROVED.topic())).contains("bank-" + order);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
  }

  @Test
  void approvedWebhookMayNameWhoGotTheMoney() throws Exception {
    open();
    String named = news("authorized", 1500).replace("{\"t", "{\"receiver\":\"shop\",\"t");
    assertThat(webhook("w1", named)).isEqualTo(204);
    assertThat(streams.load(order)).isInstanceOf(Paid.class);
  }

  @Test
  void refusedWebhookIsPublished() throws Exception {
    open();
    assertThat(webhook("w1", news("expired", 1500))).isEqualTo(204);
    assertThat(published(Publication.PAYMENT_REFUSED.topic())).contains("PAYMENT_EXPIRED");
  }

  @Test
  void findsOutWhatLostWebhookWouldHaveTold() {
    open();
    PAYMENTS.statuses.put("bank-" + order, "paid");
    await().until(() -> streams.load(order) instanceof Paid);
  }

  @Test
  void voidsOpenPaymentOfDeletedOrder() {
    open();
    send(deleted(), "m2");
    await().until(() -> "refused".equals(PAYMENTS.statuses.get("bank-" + order)));
    await().until(() -> streams.load(order) instanceof Voided);
  }

  @Test
  void refundsPaidPaymentOfDeletedOrder() throws Exception {
    open();
    PAYMENTS.statuses.put("bank-" + order, "paid");
    webhook("w1", news("authorized", 1500));
    send(deleted(), "m2");

    assertThat(published(Publication.PAYMENT_REFUNDED.topic())).contains(order);
    assertThat(PAYMENTS.statuses).containsEntry("bank-" + order, "refunded");
  }

  @Test
  void paymentThatOvertakesTheVoidIsApprovedAndRefunded() {
    open();
    PAYMENTS.statuses.put("bank-" + order, "paid");
    send(deleted(), "m2");

    assertThat(published(Publication.PAYMENT_APPROVED.topic())).contains(order);
    assertThat(published(Publication.PAYMENT_REFUNDED.topic())).contains(order);
  }

  @Test
  void orderDeletedBeforeItIsCreatedIsNeverCharged() {
    send(deleted(), "m2");
    send(created(order), "m1");

    assertThat(streams.load(order)).isInstanceOf(Dropped.class);
    assertThat(PAYMENTS.calls).noneMatch(call -> call.contains(order));
  }

  @Test
  void refusesWebhooksThatAreNotSignedByThePaymentSystem() throws Exception {
    open();
    String body = news("authorized", 1500);
    long now = Instant.now().getEpochSecond();
    String signature = signature("w1", now, body);
    assertThat(post("w1", now, signature, body)).isEqualTo(204);
    assertThat(post("w1", now, null, body)).isEqualTo(401);
    assertThat(post("w1", now, "v1,AAAA", body)).isEqualTo(401);
    assertThat(post("w2", now, signature, body)).isEqualTo(401);
    assertThat(post("w1", now, signature, body + " ")).isEqualTo(401);
    for (long time : new long[] {now - 360, now + 360, 0, -now}) {
      assertThat(post("w1", time, signature("w1", time, body), body)).isEqualTo(401);
    }
    String other = "whsec_" + "A".repeat(43) + "=";
    assertThat(post("w1", now, new Webhook(other).sign("w1", now, body), body)).isEqualTo(401);
    // while the payment system changes its secret it signs with both
    assertThat(post("w1", now, "v1,AAAA " + signature, body)).isEqualTo(204);
  }

  @Test
  void refusesBytesThatOnlyReadLikeWhatWasSigned() throws Exception {
    open();
    String body = news("authorized", 1500).replace("Ana", "\ufffd");
    long now = Instant.now().getEpochSecond();
    String signature = signature("w1", now, body);
    byte[] forged = body.replace("\ufffd", "?").getBytes(StandardCharsets.UTF_8);
    forged[body.indexOf('\ufffd')] = (byte) 0xff;

    assertThat(post("w1", now, signature, BodyPublishers.ofByteArray(forged))).isEqualTo(401);
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
    assertThat(post("w1", now, signature, body)).isEqualTo(204);
  }

  @Test
  void refusesWebhooksThatDoNotFitTheCharge() throws Exception {
    open();
    assertThat(webhook("w1", news("authorized", 1))).isEqualTo(400);
    assertThat(webhook("w2", "{")).isEqualTo(400);
    assertThat(webhook("w3", "{}")).isEqualTo(400);
    assertThat(webhook("w4", news("stolen", 1500))).isEqualTo(400);
    assertThat(webhook("w5", news("authorized", 1500).replace("bank-", "other-"))).isEqualTo(404);
    assertThat(webhook("w7", news("authorized", 1500).replace("{\"t", "{\"receiver\":\"b\",\"t")))
        .isEqualTo(400);
    assertThat(webhook("w6", news("authorized", 1500).replace(order, "nobody"))).isEqualTo(404);
    assertThat(streams.load(order)).isInstanceOf(Awaiting.class);
  }

  @Test
  void malformedPayloadsFailAndDoNotReachTheCharges() {
    List<Message<?>> failures = new CopyOnWriteArrayList<>();
    errors.subscribe(failures::add);
    send("{\"orderId\":\"" + order + "\",", "m1", Publication.ORDER_CREATED.topic());
    send("{\"orderId\":\"" + order + "\"}", "m2", Publication.ORDER_CREATED.topic());
    send("{\"orderId\":\"" + order + "\"}", "m3", Publication.ORDER_DELETED.topic());

    assertThat(failures).hasSize(3);
    assertThat(streams.load(order)).isEqualTo(new Unknown());
  }

  private void open() {
    send(created(order), "m1");
    await().until(() -> streams.load(order) instanceof Awaiting);
  }

  private OrderDeleted deleted() {
    return new OrderDeleted(order, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, Instant.now());
  }

  private String published(String topic) {
    while (true) {
      Message<byte[]> message = output.receive(5_000, topic);
      if (message == null) {
        throw new AssertionError("Nothing about " + order + " on " + topic);
      }
      String json = new String(message.getPayload(), StandardCharsets.UTF_8);
      if (json.contains(order)) {
        return json;
      }
    }
  }

  private void send(PublishedEvent event, String id) {
    send(EventJson.MAPPER.writeValueAsString(event), id, Publication.of(event).topic());
  }

  private void send(String json, String id, String topic) {
    input.send(
        MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
            .setHeader("cloudEvents:id", order + id)
            .setHeader("contentType", "application/json")
            .build(),
        topic);
  }

  private String news(String status, long amount) {
    return """
        {"transaction_id":"bank-%s","payment_id":42,"status":"%s","amount":%d,
         "buyer":{"name":"Ana"},"reference":"%s","time":"2026-03-01T12:01:00Z"}"""
        .formatted(order, status, amount, order);
  }

  private int webhook(String id, String body) throws Exception {
    long now = Instant.now().getEpochSecond();
    return post(id, now, signature(id, now, body), body);
  }

  private String signature(String id, long timestamp, String body) throws Exception {
    return new Webhook(secret.value()).sign(id, timestamp, body);
  }

  private int post(String id, long timestamp, @Nullable String signature, String body)
      throws Exception {
    return post(id, timestamp, signature, BodyPublishers.ofString(body));
  }

  private int post(String id, long timestamp, @Nullable String signature, BodyPublisher body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhooks/payments"))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(timestamp))
            .POST(body);
    if (signature != null) {
      request.header("webhook-signature", signature);
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
