package dev.cafezinho.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's notification, as it was stored.
 *
 * @param n its place among the shopper's, from 1 without gaps
 * @param status the name of what the event makes of the order by itself; a newer version may have
 *     stored one that this version does not know
 * @param type the CloudEvents type of what happened
 * @param details null where an older version stored none
 */
public record Notification(
    long n,
    String orderId,
    long number,
    String status,
    Instant at,
    String type,
    @Nullable String reason,
    News.@Nullable Details details) {}
