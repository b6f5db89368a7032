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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever comes twice, late and in any order, a charge ends the same, and no money is forgotten.
 */
class ChargeConvergenceTest {
  private static final ChargeDecider DECIDER = new ChargeDecider();

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

  /** The payment system's word counts only when the charge that it is about is known. */
  @Property
  void theOthersAreToldTheSameOnce(@ForAll("deliveries") Delivery delivery) {
    List<String> told = told(openedFirst(delivery.delivered()));

    assertThat(told).doesNotHaveDuplicates();
    assertThat(outcomesIn(told)).isEqualTo(outcomesIn(told(delivery.facts())));
  }

  private static List<ChargeCommand> openedFirst(List<ChargeCommand> commands) {
    List<ChargeCommand> known = new ArrayList<>(commands);
    known.addFirst(new RecordOpening(PAYMENT));
    known.addFirst(new RequestCharge(REQUEST));
    return known;
  }

  /** Whether its page was told depends on whether the order was deleted before it was opened. */
  private static Set<String> outcomesIn(List<String> told) {
    Set<String> outcomes = new TreeSet<>(told);
    outcomes.remove("PaymentRequested");
    outcomes.remove("PaymentRefused"); // told unless the order was known to be gone
    return outcomes;
  }

  private static List<String> told(List<ChargeCommand> commands) {
    List<String> told = new ArrayList<>();
    Charge charge = DECIDER.initial();
    for (ChargeCommand command : commands) {
      List<ChargeEvent> events = DECIDER.decide(command, charge);
      Charge decided = DECIDER.evolve(charge, events);
      events.stream()
          .flatMap(event -> ChargePublications.of(decided, event).stream())
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
