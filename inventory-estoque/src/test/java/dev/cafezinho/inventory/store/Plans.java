package dev.cafezinho.inventory.store;

import dev.cafezinho.inventory.store.Arrivals.Arrival;
import dev.cafezinho.inventory.store.Arrivals.Kind;
import dev.cafezinho.inventory.store.Arrivals.Step;
import dev.cafezinho.inventory.store.Arrivals.Trouble;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Every order is created and some are deleted, with repeats, sweeps and trouble. */
final class Plans {
  static final List<String> ORDERS = List.of("a", "b", "c");

  /**
   * @param deleted orders that are deleted at some time; the others never
   */
  record Plan(Set<String> deleted, List<Step> steps) {}

  private Plans() {}

  /** Any message may overtake any other, and what died may come again much later. */
  static Arbitrary<Plan> anyTrouble() {
    return plans(deleted -> _ -> anyArrival(deleted), Arbitraries.of(true, false));
  }

  /** A message is overtaken by its own repeats only: a competitor would rightly change it. */
  static Arbitrary<Plan> repeatsAndCrashes() {
    return plans(
        _ -> arrival -> Arbitraries.of(arrival, new Arrival(Kind.SWEEP, "")),
        Arbitraries.just(true));
  }

  private static Arbitrary<Plan> plans(
      Function<Set<String>, Function<Arrival, Arbitrary<Arrival>>> overtaking,
      Arbitrary<Boolean> againAtOnce) {
    return Arbitraries.subsetOf(ORDERS)
        .flatMap(
            deleted ->
                arrivals(deleted)
                    .flatMap(
                        arrivals ->
                            Combinators.combine(
                                    arrivals.stream()
                                        .map(
                                            arrival ->
                                                step(
                                                    arrival,
                                                    overtaking.apply(deleted).apply(arrival),
                                                    againAtOnce))
                                        .toList())
                                .as(steps -> new Plan(deleted, steps))));
  }

  private static Arbitrary<List<Arrival>> arrivals(Set<String> deleted) {
    return anyArrival(deleted)
        .list()
        .ofMaxSize(14)
        .map(more -> Stream.concat(needed(deleted), more.stream()).toList())
        .flatMap(Arbitraries::shuffle);
  }

  private static Stream<Arrival> needed(Set<String> deleted) {
    return Stream.concat(
        ORDERS.stream().map(order -> new Arrival(Kind.CREATED, order)),
        deleted.stream().map(order -> new Arrival(Kind.DELETED, order)));
  }

  private static Arbitrary<Arrival> anyArrival(Set<String> deleted) {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of(ORDERS))
        .as(Arrival::new)
        .filter(each -> each.kind() != Kind.DELETED || deleted.contains(each.order()));
  }

  private static Arbitrary<Step> step(
      Arrival arrival, Arbitrary<Arrival> overtaking, Arbitrary<Boolean> againAtOnce) {
    Arbitrary<Integer> writes = Arbitraries.integers().between(0, 6);
    Arbitrary<Trouble> crash = Combinators.combine(writes, againAtOnce).as(Trouble.Crash::new);
    Arbitrary<Trouble> overtaken =
        Combinators.combine(writes, overtaking.list().ofMaxSize(4)).as(Trouble.Overtaking::new);
    Arbitrary<List<Trouble>> trouble = Arbitraries.oneOf(crash, overtaken).list().ofMaxSize(2);
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(List.<Trouble>of())), Tuple.of(1, trouble))
        .map(troubles -> new Step(arrival, troubles));
  }
}
