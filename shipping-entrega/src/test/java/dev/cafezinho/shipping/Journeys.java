package dev.cafezinho.shipping;

import dev.cafezinho.shipping.Shop.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Facts about one order in any order, some twice, with time between them and crashes. */
final class Journeys {
  private static final int NEVER = -1;

  /**
   * @param pause that passes before the fact; then somebody looks for what is due
   * @param lookDies before its write after so many, or never
   * @param noteDies likewise; then the fact is told again
   * @param againAtOnce or else at the end of all
   */
  record Step(Duration pause, int lookDies, Fact fact, int noteDies, boolean againAtOnce) {}

  private Journeys() {}

  static Arbitrary<List<Step>> of(Fact... facts) {
    return Arbitraries.of(facts)
        .list()
        .ofMaxSize(4)
        .map(repeats -> Stream.concat(Stream.of(facts), repeats.stream()).toList())
        .flatMap(Arbitraries::shuffle)
        .flatMap(
            told ->
                Combinators.combine(told.stream().map(Journeys::step).toList()).as(List::copyOf));
  }

  /** Goes it, and waits until nothing more can come of it. */
  static void go(List<Step> steps, Shop shop, String order) {
    List<Fact> interrupted = new ArrayList<>();
    for (Step step : steps) {
      shop.crashes.kill(step.lookDies(), () -> shop.pass(step.pause()));
      if (shop.crashes.kill(step.noteDies(), () -> shop.tell(step.fact(), order))) {
        if (step.againAtOnce()) {
          shop.tell(step.fact(), order);
        } else {
          interrupted.add(step.fact());
        }
      }
    }
    interrupted.forEach(fact -> shop.tell(fact, order));
    for (int wait = 0; wait < 3; wait++) {
      shop.pass(Duration.ofMinutes(2));
    }
  }

  private static Arbitrary<Step> step(Fact fact) {
    var pause = Arbitraries.of(Duration.ZERO, Shop.DELAY.dividedBy(2), Shop.DELAY);
    return Combinators.combine(pause, death(), death(), Arbitraries.of(true, false))
        .as((before, look, note, atOnce) -> new Step(before, look, fact, note, atOnce));
  }

  private static Arbitrary<Integer> death() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(NEVER)), Tuple.of(1, Arbitraries.integers().between(0, 3)));
  }
}
