package dev.cafezinho.shipping.web;

import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.figures.ExpectedWait;
import dev.cafezinho.shipping.figures.HourFigures;
import dev.cafezinho.shipping.figures.PreparationTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long orders wait and are prepared. */
@RestController
class FiguresController {
  /** The hour that has begun, and the 23 before. */
  private static final Duration SHOWN = Duration.ofHours(23);

  private final DeliveryHandler deliveries;
  private final Clock clock;

  FiguresController(DeliveryHandler deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @GetMapping("/api/counter/figures")
  FiguresView figures() {
    Instant since = clock.instant().minus(SHOWN);
    List<Delivery.InQueue> atTheCounter =
        deliveries.queue().stream().filter(each -> each.order().isForCounter()).toList();
    List<PreparationTimes> times = deliveries.preparedSince(since);
    int waiting = count(atTheCounter, Delivery.Queued.class);
    return new FiguresView(
        waiting,
        count(atTheCounter, Delivery.Claimed.class),
        FiguresView.rounded(ExpectedWait.of(times, waiting)),
        HourFigures.of(times, since).stream().map(FiguresView.Hour::of).toList());
  }

  private static int count(List<Delivery.InQueue> queue, Class<? extends Delivery.InQueue> state) {
    return (int) queue.stream().filter(state::isInstance).count();
  }
}
