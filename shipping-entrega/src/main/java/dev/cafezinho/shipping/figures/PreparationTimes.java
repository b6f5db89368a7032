package dev.cafezinho.shipping.figures;

import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Preparation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an order at the counter came how far.
 *
 * @param readyAt null while it is prepared
 */
public record PreparationTimes(Instant queuedAt, Instant claimedAt, @Nullable Instant readyAt) {
  /** Empty for what nobody has claimed, and for what does not go over the counter. */
  public static Optional<PreparationTimes> of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Claimed(var preparation) -> of(preparation, null);
      case Delivery.Ready(var preparation, var readyAt) -> of(preparation, readyAt);
      case Delivery.PickedUp(var preparation, var readyAt, _) -> of(preparation, readyAt);
      default -> Optional.empty();
    };
  }

  private static Optional<PreparationTimes> of(Preparation preparation, @Nullable Instant readyAt) {
    return preparation.order().isForCounter()
        ? Optional.of(
            new PreparationTimes(preparation.queuedAt(), preparation.claimedAt(), readyAt))
        : Optional.empty();
  }

  /** From the queue to the claim. */
  public Duration waiting() {
    return positive(queuedAt, claimedAt);
  }

  /** From the claim until it was ready; empty while it is prepared. */
  public Optional<Duration> preparation() {
    return readyAt == null ? Optional.empty() : Optional.of(positive(claimedAt, readyAt));
  }

  /** The clocks of two instances may differ. */
  private static Duration positive(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }
}
