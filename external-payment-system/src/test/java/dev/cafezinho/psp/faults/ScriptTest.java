package dev.cafezinho.psp.faults;

import static java.time.Duration.ZERO;
import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOLD = Duration.ofSeconds(10);

  @Test
  void doesNothingUnlessTold() {
    var script = Scripting.every(0, 0, 0);
    assertThat(script.faulty(1, null, HOLD)).isEqualTo(Faulty.NONE);
    assertThat(script.refuses(1)).isFalse();
    assertThat(script.slowness(1)).isEqualTo(ZERO);
  }

  @Test
  void strikesEveryNth() {
    var script = Scripting.every(3, 2, 0);
    assertThat(rangeClosed(1, 9).filter(n -> script.faulty(n, null, HOLD).has(Fault.DROP)))
        .containsExactly(3L, 6L, 9L);
    assertThat(rangeClosed(1, 6).filter(script::refuses)).containsExactly(2L, 4L, 6L);
  }

  @Test
  void strikesNoMoreOftenThanTold() {
    var script = Scripting.every(3, 2, 2);
    assertThat(rangeClosed(1, 99).filter(n -> script.faulty(n, null, HOLD).has(Fault.DROP)))
        .containsExactly(3L, 6L);
    assertThat(rangeClosed(1, 99).filter(script::refuses)).containsExactly(2L, 4L);
    assertThat(rangeClosed(1, 9).filter(n -> !Scripting.allAtOnce(0, 2).slowness(n).isZero()))
        .containsExactly(1L, 2L);
  }

  @Test
  void holdsFirstOfTwoUntilSecond() {
    var script = Scripting.swapping(ZERO, 0);
    var swaps = Set.of(Fault.REORDER);
    assertThat(script.faulty(1, null, HOLD)).isEqualTo(new Faulty(swaps, 0, HOLD, null));
    assertThat(script.faulty(2, "first", HOLD)).isEqualTo(new Faulty(swaps, 0, ZERO, "first"));
    assertThat(script.faulty(3, "second", HOLD)).isEqualTo(new Faulty(swaps, 0, HOLD, null));
  }

  @Test
  void countsPairsWhereItSwaps() {
    var script = Scripting.swapping(SECOND, 1);
    assertThat(script.faulty(2, "first", HOLD).overtakes()).isEqualTo("first");
    assertThat(script.faulty(3, "second", HOLD)).isEqualTo(Faulty.NONE);
  }

  @Test
  void doesAllAtOnce() {
    var all = EnumSet.complementOf(EnumSet.of(Fault.DROP));
    assertThat(Scripting.allAtOnce(0, 0).faulty(1, null, HOLD))
        .isEqualTo(new Faulty(all, 2, HOLD.plus(SECOND), null));
  }

  @Test
  void doesNothingElseToWhatIsLost() {
    assertThat(Scripting.allAtOnce(1, 0).faulty(2, "first", HOLD))
        .isEqualTo(new Faulty(Set.of(Fault.DROP), 0, ZERO, null));
  }
}
