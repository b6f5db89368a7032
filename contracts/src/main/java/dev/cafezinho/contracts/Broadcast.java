package dev.cafezinho.contracts;

import static dev.cafezinho.contracts.ServiceName.ESTOQUE;
import static dev.cafezinho.contracts.ServiceName.NOTIFICACAO;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a service tells to every instance of another that runs just then. Nothing of it is kept: no
 * outbox, no confirm, no queue that outlives its reader. What must not be lost is a {@link
 * Publication}.
 */
public enum Broadcast {
  STOCK_UPDATED("Estoques_Atualizados", StockUpdated.class, ESTOQUE, NOTIFICACAO);

  private final String topic;
  private final Class<?> payload;
  private final ServiceName publisher;
  private final ServiceName subscriber;

  Broadcast(String topic, Class<?> payload, ServiceName publisher, ServiceName subscriber) {
    this.topic = topic;
    this.payload = payload;
    this.publisher = publisher;
    this.subscriber = subscriber;
  }

  /** What a service tells. */
  public static Stream<Broadcast> by(ServiceName publisher) {
    return Arrays.stream(values()).filter(each -> each.publisher == publisher);
  }

  /** What a service hears. */
  public static Stream<Broadcast> to(ServiceName subscriber) {
    return Arrays.stream(values()).filter(each -> each.subscriber == subscriber);
  }

  /** The RabbitMQ destination, by its exact name. */
  public String topic() {
    return topic;
  }

  public Class<?> payload() {
    return payload;
  }

  /** The name of the function bean on either side. */
  public String function() {
    return Publication.function(topic);
  }
}
