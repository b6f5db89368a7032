package dev.cafezinho.service.deadletters;

import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;

/** The broker has not said that the message is in the queue. */
final class NotDelivered extends AmqpException {
  NotDelivered(String queue, String reason, @Nullable Throwable cause) {
    super("Not delivered to " + queue + ": " + reason, cause);
  }
}
