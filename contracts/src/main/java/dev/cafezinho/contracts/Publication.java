package dev.cafezinho.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each published event with its CloudEvents type and its topic. */
public enum Publication {
  ORDER_CREATED(OrderCreated.class, "order.created.v1", Topics.PEDIDOS_CRIADOS),
  DELETION_REQUESTED(
      DeletionRequested.class, "order.deletion-requested.v1", Topics.EXCLUSOES_SOLICITADAS),
  ORDER_DELETED(OrderDeleted.class, "order.deleted.v1", Topics.PEDIDOS_EXCLUIDOS),
  ORDER_SHIPPED(OrderShipped.class, "order.shipped.v1", Topics.PEDIDOS_ENVIADOS),
  STOCK_RESERVED(StockReserved.class, "stock.reserved.v1", Topics.RESERVAS_CONFIRMADAS),
  STOCK_REFUSED(StockRefused.class, "stock.refused.v1", Topics.RESERVAS_RECUSADAS),
  PAYMENT_REQUESTED(PaymentRequested.class, "payment.requested.v1", Topics.PAGAMENTOS_SOLICITADOS),
  PAYMENT_APPROVED(PaymentApproved.class, "payment.approved.v1", Topics.PAGAMENTOS_APROVADOS),
  PAYMENT_REFUSED(PaymentRefused.class, "payment.refused.v1", Topics.PAGAMENTOS_RECUSADOS),
  PAYMENT_REFUNDED(PaymentRefunded.class, "payment.refunded.v1", Topics.PAGAMENTOS_ESTORNADOS),
  PREPARATION_UPDATED(
      PreparationUpdated.class, "preparation.updated.v1", Topics.PREPAROS_ATUALIZADOS),
  DELIVERY_CANCELLED(DeliveryCancelled.class, "delivery.cancelled.v1", Topics.ENTREGAS_CANCELADAS);

  private static final Map<Class<? extends PublishedEvent>, Publication> BY_PAYLOAD =
      Arrays.stream(values()).collect(Collectors.toMap(Publication::payload, Function.identity()));

  private final Class<? extends PublishedEvent> payload;
  private final String type;
  private final String topic;

  Publication(Class<? extends PublishedEvent> payload, String type, String topic) {
    this.payload = payload;
    this.type = type;
    this.topic = topic;
  }

  public static Publication of(PublishedEvent event) {
    Publication publication = BY_PAYLOAD.get(event.getClass());
    if (publication == null) {
      throw new IllegalArgumentException(event.getClass() + " has no publication");
    }
    return publication;
  }

  public Class<? extends PublishedEvent> payload() {
    return payload;
  }

  /** The CloudEvents attribute {@code type}. */
  public String type() {
    return type;
  }

  public String topic() {
    return topic;
  }
}
