package dev.cafezinho.service.deadletters;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;

/**
 * A dead letter in one line. What its headers do not say is null, as for one that the broker itself
 * has put aside.
 *
 * @param queue and {@code id}: what the letter is called; the queue is the one that is consumed
 * @param eventId the CloudEvents id, which consumers tell repeats by
 * @param subject the order it is about
 * @param exception the type of what the consumer threw
 * @param hash the same for the same bug
 * @param attempts before it was parked, since it last came into the queue
 * @param replays how often it has been sent back
 */
record DeadLetter(
    String queue,
    String topic,
    String group,
    String id,
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String reason,
    @Nullable String exception,
    @Nullable String hash,
    int attempts,
    int replays,
    @Nullable String parkedAt,
    int bytes) {
  static DeadLetter of(DeadLetterQueue queue, Message message) {
    Map<String, ? extends @Nullable Object> headers = message.getMessageProperties().getHeaders();
    return new DeadLetter(
        queue.consumed(),
        queue.topic(),
        queue.group(),
        LetterId.of(message),
        LetterId.event(message),
        Headers.text(headers, "cloudEvents:type"),
        Headers.text(headers, "cloudEvents:subject"),
        Headers.text(headers, Headers.REASON),
        Headers.text(headers, Headers.EXCEPTION),
        Headers.text(headers, Headers.HASH),
        Headers.number(headers, Headers.ATTEMPTS),
        Headers.number(headers, Headers.REPLAYS),
        Headers.text(headers, Headers.PARKED_AT),
        message.getBody().length);
  }
}
