package dev.cafezinho.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cafezinho.notification.News;
import dev.cafezinho.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as the browser gets it; its number is the id of the server-sent event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationView(
    String orderId,
    long number,
    String status,
    Instant at,
    String type,
    @Nullable String reason,
    @JsonUnwrapped News.@Nullable Details details) {
  static NotificationView of(Notification notification) {
    return new NotificationView(
        notification.orderId(),
        notification.number(),
        notification.status(),
        notification.at(),
        notification.type(),
        notification.reason(),
        notification.details());
  }
}
