package dev.cafezinho.order.web;

import dev.cafezinho.order.application.CounterHandler;
import dev.cafezinho.order.counter.Displays;
import dev.cafezinho.service.streams.SnapshotStream;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The wall screen. Everybody may see the queue; what lets people order is for a display with a
 * secret in the parameter {@code pairing}, and for the staff.
 */
@RestController
@RequestMapping("/api/counter")
class DisplayController {
  private static final SnapshotStream.Settings STREAMS =
      new SnapshotStream.Settings(
          2_000, Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(2));
  private static final String STREAM = "/display/stream";

  private final CounterHandler counter;
  private final Displays displays;
  private final AddressProperties addresses;
  private final SnapshotStream queue;
  private final SnapshotStream queueWithCode;

  DisplayController(
      CounterHandler counter, Displays displays, AddressProperties addresses, Clock clock) {
    this.counter = counter;
    this.displays = displays;
    this.addresses = addresses;
    this.queue = new SnapshotStream("board", this::queue, STREAMS, clock);
    this.queueWithCode = new SnapshotStream("board", this::queueWithCode, STREAMS, clock);
  }

  /** An address for a wall screen to keep. */
  record Pairing(String url) {}

  @GetMapping("/display")
  ResponseEntity<DisplayView> display(
      @RequestParam(name = "pairing", required = false) @Nullable String secret,
      @RequestParam(name = "admission", required = false) @Nullable String scanned,
      Authentication who) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(scanned == null ? display(secret, who) : queueWith(scanned));
  }

  private DisplayView display(@Nullable String secret, Authentication who) {
    return maySeeCode(secret, who) ? queueWithCode() : queue();
  }

  /** Who has scanned a code may know how much of it is left. */
  private DisplayView queueWith(String scanned) {
    return counter.display(scanned).map(this::view).orElseGet(this::queue);
  }

  @GetMapping(path = STREAM, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      @RequestParam(name = "pairing", required = false) @Nullable String secret,
      Authentication who) {
    return stream().body((maySeeCode(secret, who) ? queueWithCode : queue).open());
  }

  /** Opens nothing: what it would send reaches nobody, so nothing would ever end it. */
  @RequestMapping(
      path = STREAM,
      method = RequestMethod.HEAD,
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<Void> whatAStreamIsLike() {
    return stream().build();
  }

  @PostMapping("/displays")
  @ResponseStatus(HttpStatus.CREATED)
  Pairing pair(Authentication staff) {
    return new Pairing(addresses.page("/display?pairing=" + displays.pair(Staff.name(staff))));
  }

  private boolean maySeeCode(@Nullable String secret, Authentication who) {
    return Staff.is(who) || (secret != null && displays.isPaired(secret));
  }

  private DisplayView queue() {
    return DisplayView.of(counter.board(), null);
  }

  private DisplayView queueWithCode() {
    return view(counter.display());
  }

  private DisplayView view(CounterHandler.Display shown) {
    String code = shown.admission().code();
    return DisplayView.of(
        shown.board(),
        new DisplayView.Code(
            code,
            addresses.page("/?admission=" + code),
            shown.remaining(),
            shown.admission().until()));
  }

  private static ResponseEntity.BodyBuilder stream() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore());
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    queue.end();
    queueWithCode.end();
  }

  @PreDestroy
  void stop() {
    queue.close();
    queueWithCode.close();
  }
}
