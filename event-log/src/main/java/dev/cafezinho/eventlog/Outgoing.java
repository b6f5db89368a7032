package dev.cafezinho.eventlog;

import java.time.Instant;

/**
 * A published event that waits in its stream's outbox until the broker has confirmed it.
 *
 * @param collection and {@code stream}: where it waits
 * @param id unique for ever; the CloudEvents id
 * @param subject the order it is about
 * @param data the payload as JSON
 */
public record Outgoing(
    String collection,
    String stream,
    String id,
    String topic,
    String type,
    String subject,
    Instant at,
    String traceparent,
    String data) {}
