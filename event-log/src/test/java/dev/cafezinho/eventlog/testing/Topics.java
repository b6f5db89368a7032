package dev.cafezinho.eventlog.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import java.util.UUID;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessagePropertiesBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** What other services publish, and what they get, on a broker. */
public record Topics(RabbitTemplate rabbit) {
  private static final int PATIENCE_MILLIS = 20_000;

  /** Publishes the event on its topic, as a message that did not come before. */
  public void publish(PublishedEvent event) {
    publish(Publication.of(event).topic(), EventJson.MAPPER.writeValueAsString(event));
  }

  /** Publishes whatever text it is. */
  public void publish(String topic, String payload) {
    var properties =
        MessagePropertiesBuilder.newInstance()
            .setContentType("application/json")
            .setHeader("cloudEvents:id", UUID.randomUUID().toString())
            .build();
    var message = MessageBuilder.withBody(payload.getBytes(UTF_8)).andProperties(properties);
    rabbit.send(topic, topic, message.build());
  }

  /** The next message of a queue, which must come. */
  public Message received(String queue) {
    return requireNonNull(rabbit.receive(queue, PATIENCE_MILLIS), queue);
  }

  /** The text of a message. */
  public static String text(Message message) {
    return new String(message.getBody(), UTF_8);
  }
}
