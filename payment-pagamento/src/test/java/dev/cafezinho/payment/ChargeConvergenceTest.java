package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.ASK_TIMES;
import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.payment.Charge.Closed;
import dev.cafezinho.payment.Charge.DeletedUnseen;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Owed;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.PaidTooLate;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Unknown;
import dev.cafezinho.payment.ChargeCommand.CancelCharge;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import dev.cafezinho.payment.ChargeCommand.RequestCharge;
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
  private static final ChargeDecider DECIDER = new ChargeDecider(ASK_TIMES);
  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * Facts that can all be true of one charge, in their own order, and in some other with repeats.
   */
  record Delivery(List<ChargeCommand> facts, List<ChargeCommand> delivered) {}

  @Property
  void everyOrderOfArrivalEndsInTheSameState(@ForAll("deliveries") Delivery delivery) {
    assertThat(after(whenKnown(delivery.delivered()))).isEqualTo(after(delivery.facts()));
  }

  @Property
  void moneyTakenForDeletedOrderAlwaysGoesBack(@ForAll("deliveries") Delivery delivery) {
    List<ChargeCommand> known = whenKnown(delivery.delivered());
    if (isKnown(known, Outcome.AUTHORIZED)
        && first(known, CancelCharge.class::isInstance) < NEVER) {
      assertThat(after(known)).isInstanceOfAny(Owed.class, Refunded.class);
    }
  }

  @Property
  void somethingIsDueUnlessItIsSettled(@ForAll("deliveries") Delivery delivery) {
    Charge charge = after(whenKnown(delivery.delivered()));
    boolean settled =
        charge instanceof Unknown
            || charge instanceof DeletedUnseen
            || charge instanceof Dropped
            || charge instanceof Paid
            || charge instanceof Refunded;
    assertThat(DECIDER.dueAt(charge, AT) == null).isEqualTo(settled);
  }

  /** Also those that cannot all be true: news may be forged, and banks may be wrong. */
  @Property
  void whateverIsHeardTheOthersAreToldEachThingOnceAndNeverBothThatItIsPaidAndThatItIsNot(
      @ForAll("anything") List<ChargeCommand> heard) {
    List<String> told = told(heard);

    assertThat(told).doesNotHaveDuplicates();
    assertThat(told.containsAll(List.of("PaymentRefused", "PaymentApproved"))).isFalse();
    if (told.contains("PaymentRefunded")) {
      assertThat(told.subList(told.indexOf("PaymentRefunded"), told.size())).hasSize(1);
    }
  }

  @Property
  void moneyForWhatWasRefusedIsOwedUntilItIsRefunded(
      @ForAll("anything") List<ChargeCommand> heard) {
    boolean refusedFirst = told(heard).contains("PaymentRefused");
    Charge charge = after(heard);
    if (refusedFirst) {
      assertThat(charge)
          .isInstanceOfAny(GivenUp.class, Closed.class, PaidTooLate.class, Refunded.class);
    }
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

  private static boolean isKnown(List<ChargeCommand> commands, Outcome outcome) {
    return first(commands, is(outcome)) < NEVER;
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
  Arbitrary<List<ChargeCommand>> anything() {
    Arbitrary<ChargeCommand> outcomes =
        Arbitraries.of(Outcome.class).map(outcome -> new RecordOutcome(outcome, AT));
    Arbitrary<ChargeCommand> others =
        Arbitraries.of(
            new RequestCharge(REQUEST), new RecordOpening(PAYMENT), new CancelCharge(AT));
    return Arbitraries.oneOf(outcomes, others).list().ofMaxSize(12);
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
