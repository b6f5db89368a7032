package dev.cafezinho.eventlog;

import java.time.Instant;

/**
 * An event as a stream holds it.
 *
 * @param version its place in the stream, from 1 without gaps
 * @param type its explicit name, such as {@code order.placed.v1}
 * @param traceparent the W3C trace context it came from
 */
public record RecordedEvent<E>(
    long version, String id, String type, Instant at, String traceparent, E data) {}
