package dev.cafezinho.psp.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void findsTheTimeWithinWhichSoManyWereDone() {
    var hundred = Spread.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i));
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(100)).isEqualTo(100);
  }

  @Test
  void takesTheSlowestOfAFew() {
    assertThat(Spread.of(DoubleStream.of(3, 1, 2)).percentile(99)).isEqualTo(3);
  }

  @Test
  void knowsNothingOfNothing() {
    assertThat(Spread.of(DoubleStream.empty()).percentile(99)).isNaN();
  }
}
