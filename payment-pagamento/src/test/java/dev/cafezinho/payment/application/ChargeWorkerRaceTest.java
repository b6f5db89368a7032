package dev.cafezinho.payment.application;

import static dev.cafezinho.payment.application.Pagamento.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.payment.Charge.Closed;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.application.Pagamento.Instance;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * Something is recorded while a charge is attended to: between any two calls of the store or the
 * payment system. No time passes afterwards.
 */
class ChargeWorkerRaceTest {
  private Pagamento pagamento = new Pagamento();

  @Test
  void voidsAtOnceWhatIsDeletedWhileItIsOpened() {
    inEveryMoment(
        moment -> {
          Instance instance = pagamento.start();
          return happens(moment, instance, () -> createAndAttend(instance), instance::deleted);
        });
  }

  @Test
  void voidsAtOnceWhatIsDeletedWhileItIsAskedFor() {
    inEveryMoment(
        moment -> {
          Instance instance = pagamento.start();
          createAndAttend(instance);
          pagamento.clock.pass(Pagamento.PROPERTIES.askAfter());
          return happens(moment, instance, instance::attend, instance::deleted);
        });
  }

  @Test
  void refundsAtOnceWhatIsPaidTooLateWhileItIsAskedFor() {
    inEveryMoment(
        moment -> {
          Instance instance = pagamento.start();
          createAndAttend(instance);
          pagamento.clock.pass(Pagamento.PROPERTIES.askAfter());
          return happens(
              moment,
              instance,
              instance::attend,
              () -> {
                instance.hears(Outcome.EXPIRED);
                pagamento.payments.pay(ORDER);
                instance.hears(Outcome.AUTHORIZED);
              });
        });
  }

  /** The deadline of the instance that has seen it last holds. */
  @Test
  void looksAgainSoonAtWhatAnotherInstanceCouldNotVoid() {
    inEveryMoment(
        moment -> {
          Instance instance = pagamento.start();
          Instance other = pagamento.start();
          boolean happened =
              happens(
                  moment,
                  other,
                  () -> createAndAttend(instance),
                  () -> {
                    pagamento.payments.down = true;
                    other.deleted();
                    pagamento.payments.down = false;
                  });
          pagamento.clock.pass(Duration.ofSeconds(2));
          other.attend();
          return happened;
        });
  }

  private static void createAndAttend(Instance instance) {
    instance.created();
    instance.attend();
  }

  /** Whose timers attend to what was recorded last. */
  private boolean happens(int moment, Instance last, Runnable meanwhile, Runnable what) {
    boolean happened = pagamento.calls.interrupt(moment, meanwhile, what);
    last.attend();
    return happened;
  }

  /** Until the work makes fewer calls. */
  private void inEveryMoment(IntPredicate happens) {
    int moment = 0;
    while (happens.test(moment)) {
      assertThat(pagamento.start().streams().load(ORDER))
          .as("what is left to do when it happens before call %s", moment)
          .isInstanceOfAny(Dropped.class, Closed.class, Refunded.class);
      assertThat(pagamento.payments.history(ORDER).stream().reduce((_, last) -> last))
          .as("what is paid when it happens before call %s", moment)
          .isNotEqualTo(Optional.of(Outcome.AUTHORIZED));
      pagamento.close();
      pagamento = new Pagamento();
      moment++;
    }
    assertThat(moment).isGreaterThan(4);
    pagamento.close();
  }
}
