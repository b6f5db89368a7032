package dev.cafezinho.psp.faults;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Null;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A {@link Script} as JSON writes it: what is absent does not happen. A duration is ISO 8601, such
 * as {@code PT1.5S}, or a number of seconds.
 *
 * @param unknown what is no fault: a slip of the pen shall not look like a receiver that bears it
 */
record FaultsBody(
    @Nullable @Min(0) @Max(10) Integer duplicate,
    @JsonDeserialize(using = Seconds.class) @Nullable @DurationMin @DurationMax(hours = 1)
        Duration delay,
    @Nullable Boolean reorder,
    @Nullable @Min(0) Integer dropEvery,
    @Nullable Boolean wrongAmount,
    @Nullable Boolean wrongSignature,
    @JsonDeserialize(using = Seconds.class) @Nullable @DurationMin @DurationMax(minutes = 1)
        Duration slowAnswer,
    @Nullable @Min(0) Integer refuseEvery,
    @Nullable @Min(0) Integer times,
    @JsonAnySetter @Nullable Map<String, @Null(message = "is no fault") JsonNode> unknown) {

  static FaultsBody of(Script script) {
    return new FaultsBody(
        unlessNone(script.duplicate()),
        unlessNone(script.delay()),
        unlessNone(script.reorder()),
        unlessNone(script.dropEvery()),
        unlessNone(script.wrongAmount()),
        unlessNone(script.wrongSignature()),
        unlessNone(script.slowAnswer()),
        unlessNone(script.refuseEvery()),
        unlessNone(script.times()),
        null);
  }

  Script script() {
    return new Script(
        orNone(duplicate),
        orNone(delay),
        orNone(reorder),
        orNone(dropEvery),
        orNone(wrongAmount),
        orNone(wrongSignature),
        orNone(slowAnswer),
        orNone(refuseEvery),
        orNone(times));
  }

  private static int orNone(@Nullable Integer number) {
    return Objects.requireNonNullElse(number, 0);
  }

  private static boolean orNone(@Nullable Boolean fault) {
    return Objects.requireNonNullElse(fault, false);
  }

  private static Duration orNone(@Nullable Duration time) {
    return Objects.requireNonNullElse(time, Duration.ZERO);
  }

  private static @Nullable Integer unlessNone(int number) {
    return number == 0 ? null : number;
  }

  private static @Nullable Boolean unlessNone(boolean fault) {
    return fault ? true : null;
  }

  private static @Nullable Duration unlessNone(Duration time) {
    return time.isZero() ? null : time;
  }
}
