package dev.cafezinho.shipping.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Examples;
import dev.cafezinho.shipping.ShippingTest;
import dev.cafezinho.shipping.application.DeliveryHandler;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinder;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

@ShippingTest
class ShippingBindingTest {
  private final InputDestination in;
  private final OutputDestination out;
  private final TestChannelBinder binder;
  private final DeliveryHandler deliveries;
  private final Relay relay;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  ShippingBindingTest(
      InputDestination in,
      OutputDestination out,
      TestChannelBinder binder,
      DeliveryHandler deliveries,
      Relay relay) {
    this.in = in;
    this.out = out;
    this.binder = binder;
    this.deliveries = deliveries;
    this.relay = relay;
  }

  @BeforeEach
  void forgetOlderErrors() {
    binder.resetLastError();
  }

  @Test
  void shipsWhatIsPaidAndReserved() {
    send(Examples.reserved(order));
    send(Examples.paid(order, Fulfilment.DELIVERY));
    Message<byte[]> shipped = announced(Publication.ORDER_SHIPPED.topic());
    assertThat(new String(shipped.getPayload(), UTF_8))
        .contains(order, "\"shopper\":\"ana\"", "\"trackingCode\":\"CF");
    assertThat(shipped.getHeaders())
        .containsEntry("cloudEvents:type", "order.shipped.v1")
        .containsEntry("cloudEvents:source", "/entrega")
        .extractingByKey("traceparent")
        .asString()
        .contains(Examples.TRACE.substring(3, 35));
  }

  @Test
  void keepsWhatIsDeleted() {
    send(new OrderDeleted(order, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, Examples.NOON));
    send(Examples.paid(order, Fulfilment.DELIVERY));
    send(Examples.reserved(order));
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Deleted.class);
  }

  @Test
  void keepsWhatIsOutOfStock() {
    send(Examples.paid(order, Fulfilment.DELIVERY));
    send(new StockRefused(order, 7, "ana", List.of("cafe"), Examples.NOON));
    send(Examples.reserved(order));
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.OutOfStock.class);
  }

  @Test
  void saysThatWhatIsUnwantedStays() {
    send(Examples.deletionRequested(order));
    send(Examples.paid(order, Fulfilment.DELIVERY));
    send(Examples.reserved(order));
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Deleted.class);
    assertThat(announced(Publication.DELIVERY_CANCELLED.topic()).getHeaders())
        .containsEntry("cloudEvents:type", "delivery.cancelled.v1");
  }

  @Test
  void publishesWhatTheCounterWillTell() {
    hand(new PreparationUpdated(order, 7, "ana", OrderStatus.READY, Examples.NOON));
    hand(new DeliveryCancelled(order, 7, "ana", DeletionReason.CANCELLED_BY_STAFF, Examples.NOON));
    assertThat(announced(Publication.PREPARATION_UPDATED.topic()).getHeaders())
        .containsEntry("cloudEvents:type", "preparation.updated.v1");
    assertThat(announced(Publication.DELIVERY_CANCELLED.topic()).getHeaders())
        .containsEntry("cloudEvents:type", "delivery.cancelled.v1");
  }

  @ParameterizedTest
  @MethodSource("heard")
  void failsForWhatIsNoEvent(String topic) {
    for (String payload : List.of("{", "[]", "\"order\"", "{}", "{\"orderId\":\"bad\"}")) {
      binder.resetLastError();
      in.send(message(payload), topic);
      assertThat(binder.getLastError()).as(payload).isNotNull();
    }
    assertThat(deliveries.of("bad")).isEqualTo(deliveries.of("never heard of"));
  }

  @Test
  void failsForAMessageWithoutId() {
    for (PublishedEvent event :
        List.of(Examples.reserved(order), Examples.paid(order, Fulfilment.DELIVERY))) {
      binder.resetLastError();
      in.send(
          MessageBuilder.withPayload(EventJson.MAPPER.writeValueAsBytes(event))
              .setHeader("contentType", "application/json")
              .build(),
          Publication.of(event).topic());
      assertThat(binder.getLastError()).isNotNull();
    }
    assertThat(deliveries.of(order)).isEqualTo(deliveries.of("never heard of"));
  }

  static Stream<String> heard() {
    return Publication.to(ServiceName.ENTREGA).map(Publication::topic);
  }

  private void send(PublishedEvent event) {
    in.send(message(EventJson.MAPPER.writeValueAsString(event)), Publication.of(event).topic());
    assertThat(binder.getLastError()).isNull();
  }

  private void hand(PublishedEvent event) {
    var publication = Publication.of(event);
    relay.accept(
        List.of(
            new Outgoing(
                "deliveries",
                order,
                UUID.randomUUID().toString(),
                publication.topic(),
                publication.type(),
                order,
                Examples.NOON,
                Examples.TRACE,
                EventJson.MAPPER.writeValueAsString(event))));
  }

  /** The first that is about this order; those of other tests may still come. */
  private Message<byte[]> announced(String topic) {
    Message<byte[]> next;
    do {
      next = out.receive(5_000, topic);
      assertThat(next).as("an announcement on " + topic).isNotNull();
    } while (!order.equals(next.getHeaders().get("cloudEvents:subject")));
    return next;
  }

  private static Message<byte[]> message(String payload) {
    return MessageBuilder.withPayload(payload.getBytes(UTF_8))
        .setHeader("contentType", "application/json")
        .setHeader("cloudEvents:id", UUID.randomUUID().toString())
        .setHeader("traceparent", Examples.TRACE)
        .build();
  }
}
