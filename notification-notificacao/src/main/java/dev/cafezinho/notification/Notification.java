package dev.cafezinho.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's notification; as JSON what is sent to the browser.
 *
 * @param n its place among the shopper's, from 1 without gaps
 * @param status name of the most advanced {@link OrderStatus} that was known of the order then; as
 *     it is stored, for a newer version may have stored what this one does not know
 * @param type the CloudEvents type of what happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notification(
    @JsonIgnore long n,
    String orderId,
    long number,
    String status,
    Instant at,
    String type,
    @Nullable String reason,
    @JsonUnwrapped News.@Nullable Details details) {}
