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
 * The topic graph: each published event with its CloudEvents type, its topic, who publishes it and
 * who subscribes to it. Bindings, queues and consumer groups follow from this table; a service adds
 * a function bean with the topic's name and nothing else.
 */
public enum Publication {
  ORDER_CREATED(
      "Pedidos_Criados",
      "order.created.v1",
      OrderCreated.class,
      PRINCIPAL,
      ESTOQUE,
      PAGAMENTO,
      NOTIFICACAO),
  DELETION_REQUESTED(
      "Exclusões_Solicitadas",
      "order.deletion-requested.v1",
      DeletionRequested.class,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  ORDER_DELETED(
      "Pedidos_Excluídos",
      "order.deleted.v1",
      OrderDeleted.class,
      PRINCIPAL,
      ESTOQUE,
      PAGAMENTO,
      ENTREGA,
      NOTIFICACAO),
  ORDER_SHIPPED(
      "Pedidos_Enviados", "order.shipped.v1", OrderShipped.class, ENTREGA, PRINCIPAL, NOTIFICACAO),
  STOCK_RESERVED(
      "Reservas_Confirmadas",
      "stock.reserved.v1",
      StockReserved.class,
      ESTOQUE,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  STOCK_REFUSED(
      "Reservas_Recusadas",
      "stock.refused.v1",
      StockRefused.class,
      ESTOQUE,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  PAYMENT_REQUESTED(
      "Pagamentos_Solicitados",
      "payment.requested.v1",
      PaymentRequested.class,
      PAGAMENTO,
      PRINCIPAL,
      NOTIFICACAO),
  PAYMENT_APPROVED(
      "Pagamentos_Aprovados",
      "payment.approved.v1",
      PaymentApproved.class,
      PAGAMENTO,
      PRINCIPAL,
      ENTREGA,
      NOTIFICACAO),
  PAYMENT_REFUSED(
      "Pagamentos_Recusados",
      "payment.refused.v1",
      PaymentRefused.class,
      PAGAMENTO,
      PRINCIPAL,
      NOTIFICACAO),
  PAYMENT_REFUNDED(
      "Pagamentos_Estornados",
      "payment.refunded.v1",
      PaymentRefunded.class,
      PAGAMENTO,
      PRINCIPAL,
      NOTIFICACAO),
  PREPARATION_UPDATED(
      "Preparos_Atualizados",
      "preparation.updated.v1",
      PreparationUpdated.class,
      ENTREGA,
      PRINCIPAL,
      NOTIFICACAO),
  DELIVERY_CANCELLED(
      "Entregas_Canceladas",
      "delivery.cancelled.v1",
      DeliveryCancelled.class,
      ENTREGA,
      PRINCIPAL,
      NOTIFICACAO);

  private static final Map<Class<? extends PublishedEvent>, Publication> BY_PAYLOAD =
      Arrays.stream(values()).collect(Collectors.toMap(Publication::payload, Function.identity()));

  private final String topic;
  private final String type;
  private final Class<? extends PublishedEvent> payload;
  private final ServiceName publisher;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<ServiceName> subscribers;

  Publication(
      String topic,
      String type,
      Class<? extends PublishedEvent> payload,
      ServiceName publisher,
      ServiceName... subscribers) {
    this.topic = topic;
    this.type = type;
    this.payload = payload;
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
}
