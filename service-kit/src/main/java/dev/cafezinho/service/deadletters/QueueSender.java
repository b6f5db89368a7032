package dev.cafezinho.service.deadletters;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Puts a message into exactly one queue, through the default exchange, and comes back when the
 * broker has it.
 */
final class QueueSender {
  private static final int PATIENCE_SECONDS = 10;
  private static final String DEFAULT_EXCHANGE = "";

  private final RabbitTemplate broker;

  /**
   * @param connections with correlated confirms and returns
   */
  QueueSender(ConnectionFactory connections) {
    broker = new RabbitTemplate(connections);
    broker.setMandatory(true);
    broker.setUsePublisherConnection(true);
  }

  /**
   * @throws NotDelivered when the broker refuses it, has no such queue or does not answer; in the
   *     last case it may be in the queue nevertheless
   */
  void deliver(String queue, Message message) {
    CorrelationData correlation = new CorrelationData();
    broker.send(DEFAULT_EXCHANGE, queue, message, correlation);
    try {
      var confirm = correlation.getFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!confirm.ack() || correlation.getReturned() != null) {
        throw new NotDelivered(queue, "it is refused or there is no such queue", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotDelivered(queue, "interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotDelivered(queue, "no answer", e);
    }
  }
}
