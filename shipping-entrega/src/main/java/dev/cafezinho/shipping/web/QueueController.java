package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Language;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the staff have to do: the orders that wait, are prepared or are ready, oldest first. */
@RestController
class QueueController {
  private final QueueStreams streams;

  QueueController(QueueStreams streams) {
    this.streams = streams;
  }

  @GetMapping("/api/counter/queue")
  List<CounterOrder> queue(Language language) {
    return streams.queue(language);
  }

  /** The same, live. */
  @GetMapping(path = "/api/counter/queue/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(Language language) {
    return stream().body(streams.open(language));
  }

  /** Opens nothing: what it would send reaches nobody, so nothing would ever end it. */
  @RequestMapping(
      path = "/api/counter/queue/stream",
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
}
