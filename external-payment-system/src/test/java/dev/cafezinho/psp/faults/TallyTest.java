package dev.cafezinho.psp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void givesEachItsOrdinal() {
    var tally = Tally.EMPTY.with("a").with("b");
    assertThat(tally.ordinal("a")).hasValue(1);
    assertThat(tally.ordinal("b")).hasValue(2);
    assertThat(tally.ordinal("c")).isEmpty();
    assertThat(tally.before("b")).isEqualTo("a");
    assertThat(tally.before("a")).isNull();
  }

  @Test
  void forgetsTheOldestButNotHowMany() {
    var tally =
        IntStream.rangeClosed(1, 250)
            .mapToObj(Integer::toString)
            .reduce(Tally.EMPTY, Tally::with, (a, _) -> a);
    assertThat(tally.count()).isEqualTo(250);
    assertThat(tally.latest()).hasSize(200);
    assertThat(tally.ordinal("250")).hasValue(250);
    assertThat(tally.ordinal("51")).hasValue(51);
    assertThat(tally.ordinal("50")).isEmpty();
  }
}
