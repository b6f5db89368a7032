/**
 * From the outboxes to RabbitMQ and from messages to causes. What was appended is published at
 * once; what a crash left behind is found by a sweep. An entry leaves its outbox when the broker
 * has confirmed it, so it may be published twice and is never lost.
 */
@NullMarked
package dev.cafezinho.eventlog.relay;

import org.jspecify.annotations.NullMarked;
