package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.settings.PspSettings;
import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Decides what follows from an attempt, by what the trigger's type promises. */
@Component
class Judge {
  private final Backoff backoff;
  private final Duration longestRest;

  @Autowired
  Judge(Backoff backoff, PspSettings settings) {
    this(backoff, settings.webhook());
  }

  Judge(Backoff backoff, PspSettings.Webhook settings) {
    this.backoff = backoff;
    this.longestRest = settings.longestRest();
  }

  /** The verdict on the attempt of this number, from 1 on. */
  Verdict after(Attempt attempt, TriggerType type, int number) {
    if (Boolean.TRUE.equals(attempt.refused())) {
      return Verdict.last(Status.DEAD);
    }
    return switch (type) {
      case FIRE_FOR_GET -> Verdict.last(Status.SENT);
      case NOT_PERSISTENT -> Verdict.last(attempt.succeeded() ? Status.DELIVERED : Status.FAILED);
      case PERSISTENT ->
          attempt.succeeded() ? Verdict.last(Status.DELIVERED) : next(attempt, number);
    };
  }

  private Verdict next(Attempt attempt, int number) {
    Optional<Duration> wait = attempt.hopeless() ? Optional.empty() : backoff.afterTry(number);
    return wait.map(delay -> Verdict.again(longer(delay, attempt)))
        .orElse(Verdict.last(Status.DEAD));
  }

  private Duration longer(Duration delay, Attempt attempt) {
    return attempt.wantedRest(longestRest).filter(rest -> rest.compareTo(delay) > 0).orElse(delay);
  }
}
