package dev.cafezinho.psp.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What goes wrong on purpose, asked by those to whom it happens. Nothing, unless scripted. */
@Service
public class Faults {
  private final Scripts scripts;
  private final FaultProperties settings;

  Faults(Scripts scripts, FaultProperties settings) {
    this.scripts = scripts;
    this.settings = settings;
  }

  /** What happens to a payment's notice: the same, however often it is asked for. */
  Faulty meets(String payment, String notice) {
    return meet(payment, Occasion.NOTICE, notice).map(this::faulty).orElse(Faulty.NONE);
  }

  /** What happens to a notice that a script has met. */
  Faulty met(String payment, String notice) {
    return inForce(payment)
        .filter(scripted -> scripted.tally(Occasion.NOTICE).ordinal(notice).isPresent())
        .map(scripted -> faulty(Met.of(scripted, Occasion.NOTICE, notice)))
        .orElse(Faulty.NONE);
  }

  /** Whether the bank refuses this payment although its buyer confirms it. */
  public boolean refuses(String payment) {
    return meet(payment, Occasion.CONFIRMATION, payment)
        .map(met -> met.script().refuses(met.ordinal()))
        .orElse(false);
  }

  /**
   * How long an answer has to wait.
   *
   * @param payment the one it is about, if that is known
   */
  Duration slowness(@Nullable String payment) {
    return inForce(payment)
        .filter(scripted -> scripted.script().slowAnswer().isPositive())
        .flatMap(scripted -> meet(scripted, Occasion.ANSWER, UUID.randomUUID().toString()))
        .map(met -> met.script().slowness(met.ordinal()))
        .orElse(Duration.ZERO);
  }

  private Faulty faulty(Met met) {
    return met.script().faulty(met.ordinal(), met.previous(), settings.longestHold());
  }

  private Optional<Met> meet(String payment, Occasion occasion, String key) {
    return inForce(payment).flatMap(scripted -> meet(scripted, occasion, key));
  }

  private Optional<Met> meet(Scripted scripted, Occasion occasion, String key) {
    return scripts.meet(scripted, occasion, key).map(counted -> Met.of(counted, occasion, key));
  }

  private Optional<Scripted> inForce(@Nullable String payment) {
    return settings.enabled() ? scripts.inForce(payment) : Optional.empty();
  }

  /** What a script has met, and the how-manieth of its kind it was. */
  private record Met(Script script, long ordinal, @Nullable String previous) {
    static Met of(Scripted scripted, Occasion occasion, String key) {
      var tally = scripted.tally(occasion);
      return new Met(scripted.script(), tally.ordinal(key).orElseThrow(), tally.before(key));
    }
  }
}
