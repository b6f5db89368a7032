package dev.cafezinho.inventory.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.contracts.Broadcast;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.inventory.InventoryTest;
import dev.cafezinho.inventory.Reservation;
import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.inventory.application.ReservationHandler;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinder;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

@InventoryTest
class InventoryBindingTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final InputDestination in;
  private final OutputDestination out;
  private final TestChannelBinder binder;
  private final ReservationHandler reservations;
  private final Products products;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  InventoryBindingTest(
      InputDestination in,
      OutputDestination out,
      TestChannelBinder binder,
      ReservationHandler reservations,
      Products products) {
    this.binder = binder;
    this.in = in;
    this.out = out;
    this.reservations = reservations;
    this.products = products;
  }

  @BeforeEach
  void forgetOlderErrors() {
    binder.resetLastError();
  }

  @Test
  void confirmsWhatThereIs() {
    in.send(created("cafe", 1), Publication.ORDER_CREATED.topic());
    Message<byte[]> answer = answer(Publication.STOCK_RESERVED.topic());
    assertThat(new String(answer.getPayload(), UTF_8))
        .contains("\"orderId\":\"%s\"".formatted(order), "\"shopper\":\"ana\"");
    assertThat(answer.getHeaders())
        .containsEntry("cloudEvents:type", "stock.reserved.v1")
        .containsEntry("cloudEvents:source", "/estoque")
        .containsEntry("cloudEvents:subject", order)
        .extractingByKey("traceparent")
        .asString()
        .contains("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void refusesWhatIsShort() {
    in.send(created("pao-de-queijo", 4), Publication.ORDER_CREATED.topic());
    Message<byte[]> answer = answer(Publication.STOCK_REFUSED.topic());
    assertThat(new String(answer.getPayload(), UTF_8)).contains("\"missing\":[\"pao-de-queijo\"]");
    assertThat(answer.getHeaders()).containsEntry("cloudEvents:type", "stock.refused.v1");
  }

  @Test
  void givesBackWhatADeletedOrderHeld() {
    int before = available("cafe");
    in.send(created("cafe", 2), Publication.ORDER_CREATED.topic());
    assertThat(available("cafe")).isEqualTo(before - 2);
    in.send(deleted(), Publication.ORDER_DELETED.topic());
    assertThat(available("cafe")).isEqualTo(before);
  }

  @Test
  void tellsWhatIsLeftOfWhatWasTakenOrGivenBack() {
    int before = available("cafe");
    in.send(created("cafe", 2), Publication.ORDER_CREATED.topic());
    await().atMost(SOON).until(() -> told("cafe"), left -> left == before - 2);

    in.send(deleted(), Publication.ORDER_DELETED.topic());
    await().atMost(SOON).until(() -> told("cafe"), left -> left == before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"order\"",
        "{}",
        "{\"orderId\":\"bad\",\"number\":7,\"shopper\":\"ana\"}",
        "{\"orderId\":\"bad\",\"number\":7,\"shopper\":\"ana\",\"placedAt\":\"2026-03-01T12:00:00Z\","
            + "\"contents\":{\"fulfilment\":\"COUNTER\",\"buyer\":{\"name\":\"A\",\"email\":\"a\"},"
            + "\"total\":{\"amount\":1,\"currency\":\"BRL\"},\"lines\":[{\"sku\":\"cafe\","
            + "\"name\":\"cafe\",\"quantity\":-5,\"unitPrice\":{\"amount\":1,\"currency\":\"BRL\"}}]}}"
      })
  void failsForWhatIsNoOrder(String payload) {
    int before = available("cafe");
    in.send(message(payload), Publication.ORDER_CREATED.topic());
    assertThat(binder.getLastError()).isNotNull();
    assertThat(available("cafe")).isEqualTo(before);
    assertThat(reservations.of("bad")).isEqualTo(new Reservation.Unknown());
  }

  @Test
  void failsForAMessageWithoutId() {
    var nameless =
        MessageBuilder.withPayload(created("cafe", 1).getPayload())
            .setHeader("contentType", "application/json")
            .build();
    in.send(nameless, Publication.ORDER_CREATED.topic());
    assertThat(binder.getLastError()).isNotNull();
    assertThat(reservations.of(order)).isEqualTo(new Reservation.Unknown());
  }

  /** The last that was told of the product; a negative number when nothing was. */
  private int told(String sku) {
    int left = -1;
    Message<byte[]> next = out.receive(100, Broadcast.STOCK_UPDATED.topic());
    while (next != null) {
      for (var product : EventJson.MAPPER.readTree(next.getPayload()).path("products")) {
        if (product.path("sku").asString().equals(sku)) {
          left = product.path("available").asInt();
        }
      }
      next = out.receive(0, Broadcast.STOCK_UPDATED.topic());
    }
    return left;
  }

  /** The first that is about this order; those of other tests may still come. */
  private Message<byte[]> answer(String topic) {
    Message<byte[]> next;
    do {
      next = out.receive(5_000, topic);
      assertThat(next).as("an answer on " + topic).isNotNull();
    } while (!order.equals(next.getHeaders().get("cloudEvents:subject")));
    return next;
  }

  private int available(String sku) {
    return products.offer(sku).orElseThrow().available();
  }

  private Message<byte[]> created(String sku, int quantity) {
    return message(
        """
        {"orderId":"%s","number":7,"shopper":"ana","placedAt":"2026-03-01T12:00:00Z",
         "contents":{"fulfilment":"COUNTER","buyer":{"name":"Ana","email":"ana@example.org"},
          "lines":[{"sku":"%s","name":"x","quantity":%d,
           "unitPrice":{"amount":850,"currency":"BRL"}}],
          "total":{"amount":850,"currency":"BRL"}}}
        """
            .formatted(order, sku, quantity));
  }

  private Message<byte[]> deleted() {
    return message(
        """
        {"orderId":"%s","number":7,"shopper":"ana","reason":"DELETED_BY_SHOPPER",
         "deletedAt":"2026-03-01T12:01:00Z"}
        """
            .formatted(order));
  }

  private static Message<byte[]> message(String payload) {
    return MessageBuilder.withPayload(payload.getBytes(UTF_8))
        .setHeader("contentType", "application/json")
        .setHeader("cloudEvents:id", UUID.randomUUID().toString())
        .setHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .build();
  }
}
