package dev.cafezinho.payment.application;

import static dev.cafezinho.payment.application.Pagamento.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.payment.Charge;
import dev.cafezinho.payment.Charge.Closed;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Voided;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.application.Pagamento.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * The order's messages, the buyer, the bank and the webhooks in any order and more than once, and
 * Pagamento dies between any two calls of the store or the payment system.
 */
class ChargeWorkerInTroubleTest {
  private static final int NEVER = -1;
  private static final Set<What> DELIVERED_UNTIL_HANDLED = Set.of(What.CREATED, What.DELETED);

  /** What comes next. */
  enum What {
    CREATED,
    DELETED,
    /** The buyer, if told of the page. */
    PAYS,
    BANK_GIVES_BACK,
    SETTLES_LATE,
    /** The first or the last that became of the payment, if anything did. */
    OLD_WEBHOOK,
    WEBHOOK,
    LOOK,
    A_MINUTE,
    TIME_TO_PAY
  }

  /**
   * @param dies before its call after so many, or never
   */
  record Arrival(What what, int dies) {}

  private final List<What> interrupted = new ArrayList<>();

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void endsWithNoMoneyForADeletedOrderAndNoneForgotten(
      @ForAll("arrivals") List<Arrival> arrivals, @ForAll boolean endsByItself) {
    interrupted.clear();
    try (var pagamento = new Pagamento(endsByItself)) {
      Instance last = come(arrivals, pagamento);

      Charge charge = last.streams().load(ORDER);
      List<Outcome> bank = pagamento.payments.history(ORDER);
      assertThat(charge)
          .isInstanceOfAny(Dropped.class, GivenUp.class, Closed.class, Paid.class, Refunded.class);
      assertThat(pagamento.deadlines()).isZero();
      boolean paid = !bank.isEmpty() && bank.getLast() == Outcome.AUTHORIZED;
      assertThat(charge instanceof Paid).isEqualTo(paid);
      if (paid) {
        assertThat(arrivals).extracting(Arrival::what).doesNotContain(What.DELETED);
      }
      assertThat(charge instanceof Refunded).isEqualTo(bank.contains(Outcome.REFUNDED));
      checkTold(pagamento.told(), paid, bank, charge);
    }
  }

  private static void checkTold(
      List<String> told, boolean paid, List<Outcome> bank, Charge charge) {
    assertThat(told).doesNotHaveDuplicates();
    if (paid) {
      assertThat(told).contains("payment.approved.v1");
    }
    if (told.contains("payment.refused.v1")) {
      assertThat(told).doesNotContain("payment.approved.v1");
    }
    if (bank.contains(Outcome.REFUNDED)) {
      assertThat(told).endsWith("payment.refunded.v1");
    } else {
      assertThat(told).doesNotContain("payment.refunded.v1");
    }
    if (!bank.contains(Outcome.AUTHORIZED)) {
      assertThat(told).doesNotContain("payment.approved.v1");
      assertThat(
              charge instanceof Dropped
                  || charge instanceof Voided
                  || told.contains("payment.refused.v1"))
          .isTrue();
    }
  }

  private Instance come(List<Arrival> arrivals, Pagamento pagamento) {
    Instance instance = pagamento.start();
    for (Arrival arrival : arrivals) {
      Instance now = instance;
      if (pagamento.calls.kill(arrival.dies(), () -> handle(arrival.what(), now, pagamento))) {
        interrupted.add(arrival.what());
        instance = pagamento.start();
      }
    }
    Instance last = instance;
    interrupted.stream()
        .filter(DELIVERED_UNTIL_HANDLED::contains)
        .forEach(what -> handle(what, last, pagamento));
    if (arrivals.stream().anyMatch(arrival -> arrival.what() == What.BANK_GIVES_BACK)) {
      handle(What.WEBHOOK, last, pagamento); // nobody would ask, so it is told until it is heard
    }
    for (int minute = 0; minute < 10; minute++) {
      handle(What.A_MINUTE, last, pagamento);
      handle(What.LOOK, last, pagamento);
    }
    for (int hour = 0; hour < 26; hour++) {
      pagamento.clock.pass(Duration.ofHours(1));
      handle(What.LOOK, last, pagamento);
    }
    return last;
  }

  private static void handle(What what, Instance instance, Pagamento pagamento) {
    switch (what) {
      case CREATED -> instance.created();
      case DELETED -> instance.deleted();
      case PAYS -> {
        if (pagamento.told().contains("payment.requested.v1")) {
          pagamento.payments.pay(ORDER);
        }
      }
      case SETTLES_LATE -> pagamento.payments.settleLate(ORDER);
      case BANK_GIVES_BACK -> pagamento.payments.giveBack(ORDER);
      case OLD_WEBHOOK ->
          pagamento.payments.history(ORDER).stream()
              .findFirst()
              .ifPresent(it -> hears(instance, it));
      case WEBHOOK ->
          pagamento.payments.history(ORDER).reversed().stream()
              .findFirst()
              .ifPresent(it -> hears(instance, it));
      case LOOK -> instance.attend();
      case TIME_TO_PAY -> pagamento.clock.pass(Duration.ofMinutes(5));
      case A_MINUTE -> pagamento.clock.pass(Duration.ofMinutes(1));
    }
  }

  private static void hears(Instance instance, Outcome outcome) {
    try {
      instance.hears(outcome);
    } catch (UnknownTransaction _) {
      // answered with 404; it may be lost for good
    }
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    return Arbitraries.of(What.class)
        .list()
        .ofMaxSize(14)
        .map(more -> Stream.concat(Stream.of(What.CREATED), more.stream()).toList())
        .flatMap(Arbitraries::shuffle)
        .flatMap(
            all ->
                Combinators.combine(
                        all.stream().map(what -> death().map(at -> new Arrival(what, at))).toList())
                    .as(List::copyOf));
  }

  private static Arbitrary<Integer> death() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(NEVER)), Tuple.of(1, Arbitraries.integers().between(0, 9)));
  }
}
