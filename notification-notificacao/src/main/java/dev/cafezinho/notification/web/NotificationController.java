package dev.cafezinho.notification.web;

import static dev.cafezinho.service.Problems.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens to the shopper's orders, live. */
@RestController
class NotificationController {
  private final Subscriptions subscriptions;

  NotificationController(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** A browser that reconnects sends the header, which is newer than what its address says. */
  @GetMapping(path = "/api/notifications", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> notifications(
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
      @RequestParam(name = "lastEventId", required = false) @Nullable String query) {
    String shopper = token.getSubject();
    if (shopper == null) {
      throw problem(HttpStatus.UNAUTHORIZED, "The token names no shopper");
    }
    String last = header == null || header.isEmpty() ? query : header;
    Long cursor = last == null || last.isEmpty() ? null : number(last);
    return stream().body(subscriptions.open(shopper, cursor));
  }

  /** Opens nothing: what it would send reaches nobody, so nothing would ever end it. */
  @RequestMapping(
      path = "/api/notifications",
      method = RequestMethod.HEAD,
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<Void> whatAStreamIsLike() {
    return stream().build();
  }

  private static ResponseEntity.BodyBuilder stream() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore());
  }

  private static long number(String id) {
    try {
      long number = Long.parseLong(id);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // the same answer as for a negative one
    }
    throw problem(HttpStatus.BAD_REQUEST, "The last event's id is a number from 0");
  }
}
