package dev.cafezinho.order.web;

import dev.cafezinho.order.application.CounterHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the staff do at the counter. Who they are is checked before. */
@RestController
@RequestMapping("/api/counter")
class CounterController {
  private final CounterHandler counter;

  CounterController(CounterHandler counter) {
    this.counter = counter;
  }

  /** Whether the counter takes orders. */
  record Opening(@NotNull Boolean open) {}

  /** Until it is said again. */
  @PutMapping("/shop")
  Opening open(@Valid @RequestBody Opening opening) {
    counter.open(opening.open());
    return opening;
  }
}
