package dev.cafezinho.service.deadletters;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.UncategorizedAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.core.AttributeAccessor;
import org.springframework.integration.amqp.support.AmqpMessageHeaderErrorMessageStrategy;
import org.springframework.integration.core.RecoveryCallback;
import org.springframework.messaging.MessageHandlingException;

/**
 * Puts a message that has had its attempts into its dead-letter queue, with the reason. Only then
 * is it acknowledged; a message that cannot be parked goes back to where it came from.
 *
 * <p>The binder would reject it without requeueing, which loses it on a broker that knows no
 * dead-letter arguments, and it lets a long message of an exception outgrow a frame.
 */
final class DeadLetterRecoverer implements RecoveryCallback<@Nullable Object> {
  private static final Logger log = LoggerFactory.getLogger(DeadLetterRecoverer.class);

  private final DeadLetterQueue queue;
  private final QueueSender sender;
  private final Clock clock;

  DeadLetterRecoverer(DeadLetterQueue queue, QueueSender sender, Clock clock) {
    this.queue = queue;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public @Nullable Object recover(AttributeAccessor context, Throwable exhausted) {
    if (!(context.getAttribute(AmqpMessageHeaderErrorMessageStrategy.AMQP_RAW_MESSAGE)
        instanceof Message message)) {
      throw new ImmediateRequeueAmqpException("No message to park", exhausted);
    }
    Throwable failure = failure(exhausted);
    int attempts = exhausted instanceof AttemptsExhausted e ? e.attempts() : 1;
    try {
      park(message, failure, attempts);
    } catch (RuntimeException e) {
      log.error("{} cannot be parked in {}", LetterId.of(message), queue.name(), e);
      throw new ImmediateRequeueAmqpException("Not parked", e);
    }
    log.error(
        "{} of {} is parked after {} attempts",
        LetterId.of(message),
        queue.consumed(),
        attempts,
        failure);
    return null;
  }

  private void park(Message message, Throwable failure, int attempts) {
    Message letter = letter(message, failure, attempts);
    try {
      sender.deliver(queue.name(), letter);
    } catch (UncategorizedAmqpException _) {
      // The client finds the headers too long for a frame: the message's own nearly fill it.
      letter.getMessageProperties().getHeaders().remove(Headers.STACK);
      letter.getMessageProperties().getHeaders().remove(Headers.REASON);
      sender.deliver(queue.name(), letter);
    }
  }

  private Message letter(Message message, Throwable failure, int attempts) {
    Message letter = MessageBuilder.fromClonedMessage(message).build();
    MessageProperties properties = letter.getMessageProperties();
    keep(properties);
    var headers = properties.getHeaders();
    headers.put(Headers.REASON, Excerpt.ofReason(failure));
    headers.put(Headers.EXCEPTION, failure.getClass().getName());
    headers.put(Headers.STACK, Excerpt.ofStack(failure));
    headers.put(Headers.HASH, StackHash.of(failure));
    headers.put(Headers.ATTEMPTS, attempts);
    headers.put(Headers.PARKED_AT, clock.instant().toString());
    headers.put(Headers.QUEUE, queue.consumed());
    // A letter that was sent back comes from the default exchange, but that is not its origin.
    headers.putIfAbsent(Headers.EXCHANGE, properties.getReceivedExchange());
    headers.putIfAbsent(Headers.ROUTING_KEY, properties.getReceivedRoutingKey());
    return letter;
  }

  /** However long an operator takes. That there need not be an expiration is not declared there. */
  @SuppressWarnings("NullAway")
  private static void keep(MessageProperties properties) {
    properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
    properties.setExpiration(null);
  }

  /** What the consumer threw, without what the way to it adds. */
  private static Throwable failure(Throwable exhausted) {
    Throwable failure = exhausted;
    while ((failure instanceof AttemptsExhausted || failure instanceof MessageHandlingException)
        && failure.getCause() != null) {
      failure = failure.getCause();
    }
    return failure;
  }
}
