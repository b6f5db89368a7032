package dev.cafezinho.contracts;

import static dev.cafezinho.contracts.ServiceName.ENTREGA;
import static dev.cafezinho.contracts.ServiceName.ESTOQUE;
import static dev.cafezinho.contracts.ServiceName.NOTIFICACAO;
import static dev.cafezinho.contracts.ServiceName.PAGAMENTO;
import static dev.cafezinho.contracts.ServiceName.PRINCIPAL;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topic graph: each published event with its topic, its CloudEvents type, its payload, the
 * status that it gives an order by itself, who publishes it and who subscribes to it. Function
 * beans, bindings, queues, consumer groups and the AsyncAPI document follow from this table.
 */
public enum Publication {
  ORDER_CREATED(
      "Pedidos_Criados",
      "order.created.v1",
      OrderCreated.class,
      OrderStatus.CREATED,
      PRINCIPAL,
      ESTOQUE,
      PAGAMENTO,
      NOTIFICACAO),
  DELETION_REQUESTED(
      "Exclusões_Solicitadas",
      "order.deletion-requested.v1",
      DeletionRequested.class,
      OrderStatus.CREATED,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  ORDER_DELETED(
      "Pedidos_Excluídos",
      "order.deleted.v1",
      OrderDeleted.class,
      OrderStatus.DELETED,
      PRINCIPAL,
      ESTOQUE,
      PAGAMENTO,
      ENTREGA,
      NOTIFICACAO),
  ORDER_SHIPPED(
      "Pedidos_Enviados",
      "order.shipped.v1",
      OrderShipped.class,
      OrderStatus.SHIPPED,
      ENTREGA,
      PRINCIPAL,
      NOTIFICACAO),
  STOCK_RESERVED(
      "Reservas_Confirmadas",
      "stock.reserved.v1",
      StockReserved.class,
      OrderStatus.CREATED,
      ESTOQUE,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  STOCK_REFUSED(
      "Reservas_Recusadas",
      "stock.refused.v1",
      StockRefused.class,
      OrderStatus.CREATED,
      ESTOQUE,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  PAYMENT_REQUESTED(
      "Pagamentos_Solicitados",
      "payment.requested.v1",
      PaymentRequested.class,
      OrderStatus.AWAITING_PAYMENT,
      PAGAMENTO,
      PRINCIPAL,
      NOTIFICACAO),
  PAYMENT_APPROVED(
      "Pagamentos_Aprovados",
      "payment.approved.v1",
      PaymentApproved.class,
      OrderStatus.PAYMENT_APPROVED,
      PAGAMENTO,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  PAYMENT_REFUSED(
      "Pagamentos_Recusados",
      "payment.refused.v1",
      PaymentRefused.class,
      OrderStatus.PAYMENT_REFUSED,
      PAGAMENTO,
      PRINCIPAL,
      NOTIFICACAO),
  PAYMENT_REFUNDED(
      "Pagamentos_Estornados",
      "payment.refunded.v1",
      PaymentRefunded.class,
      OrderStatus.REFUNDED,
      PAGAMENTO,
      PRINCIPAL,
      NOTIFICACAO),
  // its payload tells the status
  PREPARATION_UPDATED(
      "Preparos_Atualizados",
      "preparation.updated.v1",
      PreparationUpdated.class,
      OrderStatus.PREPARING,
      ENTREGA,
      PRINCIPAL,
      NOTIFICACAO),
  // the deletion follows, and it moves the status
  DELIVERY_CANCELLED(
      "Entregas_Canceladas",
      "delivery.cancelled.v1",
      DeliveryCancelled.class,
      OrderStatus.CREATED,
      ENTREGA,
      PRINCIPAL,
      NOTIFICACAO);

  private static final Map<Class<? extends PublishedEvent>, Publication> BY_PAYLOAD =
      Arrays.stream(values()).collect(Collectors.toMap(Publication::payload, Function.identity()));

  private final String topic;
  private final String type;
  private final Class<? extends PublishedEvent> payload;
  private final OrderStatus status;
  private final ServiceName publisher;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<ServiceName> subscribers;

  Publication(
      String topic,
      String type,
      Class<? extends PublishedEvent> payload,
      OrderStatus status,
      ServiceName publisher,
      ServiceName... subscribers) {
    this.topic = topic;
    this.type = type;
    this.payload = payload;
    this.status = status;
    this.publisher = publisher;
    this.subscribers = List.of(subscribers);
  }

  public static Publication of(PublishedEvent event) {
    Publication publication = BY_PAYLOAD.get(event.getClass());
    if (publication == null) {
      throw new IllegalArgumentException(event.getClass() + " has no publication");
    }
    return publication;
  }

  /** What a service publishes. */
  public static Stream<Publication> by(ServiceName publisher) {
    return Arrays.stream(values()).filter(each -> each.publisher == publisher);
  }

  /** What a service subscribes to. */
  public static Stream<Publication> to(ServiceName subscriber) {
    return Arrays.stream(values()).filter(each -> each.subscribers.contains(subscriber));
  }

  /** The RabbitMQ destination, by its exact name. */
  public String topic() {
    return topic;
  }

  /** The CloudEvents attribute {@code type}. */
  public String type() {
    return type;
  }

  public Class<? extends PublishedEvent> payload() {
    return payload;
  }

  /**
   * What the event makes of an order by itself; {@link OrderStatus#CREATED} when it moves nothing.
   */
  public OrderStatus status() {
    return status;
  }

  public ServiceName publisher() {
    return publisher;
  }

  public List<ServiceName> subscribers() {
    return subscribers;
  }

  /** The name of the function bean on either side: {@code pedidosExcluidos}. */
  public String function() {
    return function(topic);
  }

  /** The name of a function bean for any destination: without accents, in lower camel case. */
  public static String function(String destination) {
    var letters =
        Normalizer.normalize(destination, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    return letters.substring(0, 1).toLowerCase(Locale.ROOT) + letters.substring(1);
  }

  /** A subscriber's queue. */
  public String queue(ServiceName subscriber) {
    return topic + "." + subscriber.group();
  }

  /** The payload of an event that one service publishes about an order and others read. */
  public sealed interface PublishedEvent
      permits OrderCreated,
          DeletionRequested,
          OrderDeleted,
          OrderShipped,
          StockReserved,
          StockRefused,
          PaymentRequested,
          PaymentApproved,
          PaymentRefused,
          PaymentRefunded,
          PreparationUpdated,
          DeliveryCancelled {
    /** The order's id, also the CloudEvent's subject. */
    String orderId();

    /** The number that people call the order by. */
    long number();

    /** The id of the shopper who placed the order. */
    String shopper();

    /** What the event makes of the order by itself. */
    default OrderStatus status() {
      return of(this).status();
    }
  }
}
