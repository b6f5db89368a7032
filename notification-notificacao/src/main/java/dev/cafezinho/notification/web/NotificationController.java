package dev.cafezinho.notification.web;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.web.ProblemType;
import java.util.regex.Pattern;
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
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

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
    Long sentByBrowser = number(header);
    return stream()
        .body(subscriptions.open(shopper, sentByBrowser == null ? number(query) : sentByBrowser));
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

  /** Null without one. */
  private static @Nullable Long number(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    if (!ID.matcher(id).matches()) {
      throw ProblemType.INVALID_REQUEST.because("The last event's id is a number from 0");
    }
    return Long.valueOf(id);
  }
}
