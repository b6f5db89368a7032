package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.payment.Charge.Step;
import dev.cafezinho.payment.ChargeCommand.CancelCharge;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import dev.cafezinho.payment.ChargeCommand.RequestCharge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever comes twice, late and in any order, a charge ends the same, and no money is forgotten.
 */
class ChargeConvergenceTest {
  private static final ChargeDecider DECIDER = new ChargeDecider(Duration.ofSeconds(30));
  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * Facts that can all be true of one charge, in their own order, and in some other with repeats.
   */
  record Delivery(List<ChargeCommand> facts, List<ChargeCommand> delivered) {}

  @Property
  void everyOrderOfArrivalEndsInTheSameState(@ForAll("deliveries") Delivery delivery) {
    assertThat(after(delivery.delivered())).isEqualTo(after(delivery.facts()));
  }

  @Property
  void moneyTakenForDeletedOrderAlwaysGoesBack(@ForAll("deliveries") Delivery delivery) {
    Charge charge = after(delivery.delivered());
    if (charge.approved() && charge.cancelled() && !charge.refunded()) {
      assertThat(charge.next()).isEqualTo(Step.REFUND);
    }
  }

  @Property
  void nothingIsDoneForeverUnlessItIsSettled(@ForAll("deliveries") Delivery delivery) {
    Charge charge = after(delivery.delivered());
    boolean settled =
        charge.payment() == null
            ? charge.cancelled() || charge.request() == null
            : charge.approved() || charge.refused() != null;
    boolean owed = charge.approved() && charge.cancelled() && !charge.refunded();
    assertThat(charge.next() == Step.DONE).isEqualTo(settled && !owed);
  }

  @Property
  void theOthersAreToldOnceWhatTheyCanStillUse(@ForAll("deliveries") Delivery delivery) {
    List<ChargeCommand> known = whenKnown(delivery.delivered());
    int opened = first(known, RecordOpening.class::isInstance);
    int cancelled = first(known, CancelCharge.class::isInstance);
    int refused = first(known, is(Outcome.REFUSED, Outcome.EXPIRED));
    int approved = first(known, is(Outcome.AUTHORIZED));
    int refunded = first(known, is(Outcome.REFUNDED));
    List<String> expected = new ArrayList<>();
    if (opened < cancelled) {
      expected.add("PaymentRequested");
    }
    if (refused < cancelled) {
      expected.add("PaymentRefused"); // else the order is gone already
    }
    if (approved < refunded) {
      expected.add("PaymentApproved"); // else nobody may send it any more
    }
    if (refunded < NEVER) {
      expected.add("PaymentRefunded");
    }

    assertThat(told(known)).containsExactlyElementsOf(expected);
  }

  private static int first(List<ChargeCommand> commands, Predicate<ChargeCommand> which) {
    return IntStream.range(0, commands.size())
        .filter(i -> which.test(commands.get(i)))
        .findFirst()
        .orElse(NEVER);
  }

  private static Predicate<ChargeCommand> is(Outcome... outcomes) {
    return command ->
        command instanceof RecordOutcome(var outcome, _) && List.of(outcomes).contains(outcome);
  }

  /** A charge is opened when it was requested, and its outcome counts when it is open. */
  private static List<ChargeCommand> whenKnown(List<ChargeCommand> commands) {
    List<ChargeCommand> known = new ArrayList<>();
    List<ChargeCommand> left = new ArrayList<>(commands);
    while (!left.isEmpty()) {
      ChargeCommand next =
          left.stream().filter(command -> isKnown(command, known)).findFirst().orElseThrow();
      left.remove(next);
      known.add(next);
    }
    return known;
  }

  private static boolean isKnown(ChargeCommand command, List<ChargeCommand> known) {
    return switch (command) {
      case RequestCharge _, CancelCharge _ -> true;
      case RecordOpening _ -> first(known, RequestCharge.class::isInstance) < NEVER;
      case RecordOutcome _ -> first(known, RecordOpening.class::isInstance) < NEVER;
    };
  }

  private static List<String> told(List<ChargeCommand> commands) {
    List<String> told = new ArrayList<>();
    Charge charge = DECIDER.initial();
    for (ChargeCommand command : commands) {
      List<ChargeEvent> events = DECIDER.decide(command, charge);
      Charge decided = DECIDER.evolve(charge, events);
      events.stream()
          .flatMap(event -> ChargeProcess.publish(decided, event).stream())
          .map(event -> event.getClass().getSimpleName())
          .forEach(told::add);
      charge = decided;
    }
    return told;
  }

  @Provide
  Arbitrary<Delivery> deliveries() {
    List<List<Outcome>> fates =
        List.of(
            List.of(),
            List.of(Outcome.REFUSED),
            List.of(Outcome.EXPIRED),
            List.of(Outcome.AUTHORIZED),
            List.of(Outcome.AUTHORIZED, Outcome.REFUNDED));
    return Arbitraries.of(fates)
        .flatMap(fate -> Arbitraries.of(true, false).map(deleted -> facts(fate, deleted)))
        .flatMap(
            facts ->
                Arbitraries.of(facts)
                    .list()
                    .ofMaxSize(6)
                    .map(repeats -> with(facts, repeats))
                    .flatMap(Arbitraries::shuffle)
                    .map(delivered -> new Delivery(facts, delivered)));
  }

  private static List<ChargeCommand> facts(List<Outcome> fate, boolean deleted) {
    List<ChargeCommand> facts = new ArrayList<>();
    facts.add(new RequestCharge(REQUEST));
    facts.add(new RecordOpening(PAYMENT));
    fate.forEach(outcome -> facts.add(new RecordOutcome(outcome, AT)));
    if (deleted) {
      facts.add(new CancelCharge(AT));
    }
    return facts;
  }

  private static List<ChargeCommand> with(List<ChargeCommand> facts, List<ChargeCommand> repeats) {
    List<ChargeCommand> all = new ArrayList<>(facts);
    all.addAll(repeats);
    return all;
  }

  private static Charge after(List<ChargeCommand> commands) {
    Charge charge = DECIDER.initial();
    for (ChargeCommand command : commands) {
      charge = DECIDER.evolve(charge, DECIDER.decide(command, charge));
    }
    return charge;
  }
}
