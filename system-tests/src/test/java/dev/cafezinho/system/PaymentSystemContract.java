package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.payment.ChargeRequest;
import dev.cafezinho.payment.OpenPayment;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.application.PaymentSystem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What Pagamento relies on, whichever API of the payment system it uses. At the counter a charge
 * can be paid for two seconds only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PaymentSystemContract {
  private static final long CENTS = 1_505;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String provider;
  private PaymentPair applications;
  private PaymentSystem payments;
  private Bank buyersBank;

  PaymentSystemContract(String provider) {
    this.provider = provider;
  }

  @BeforeAll
  void start() {
    applications =
        new PaymentPair(
            "--cafezinho.payment.provider=" + provider,
            "--cafezinho.payment.counter-expires-in=2s");
    payments = applications.port();
    buyersBank = new Bank();
  }

  @AfterAll
  void stop() {
    buyersBank.close();
    applications.close();
  }

  @Test
  void opensOnePaymentForOneRequest() {
    var request = request(Fulfilment.DELIVERY);
    var payment = payments.open(request);

    assertThat(payments.open(request)).isEqualTo(payment);
    assertThat(payments.outcome(payment)).isEmpty();
    assertThat(payment.pixCode()).startsWith("000201").contains("br.gov.bcb.pix");
    assertThat(payment.expiresAt()).isAfter(Instant.now().plusSeconds(60));
    assertThat(payments.open(request(Fulfilment.DELIVERY)).bankPaymentId())
        .isNotEqualTo(payment.bankPaymentId());
  }

  @Test
  void saysThatItWasPaid() {
    var payment = open();
    buyersBank.pay(page(payment));
    assertThat(payments.outcome(payment)).hasValue(Outcome.AUTHORIZED);
  }

  @Test
  void saysThatTheBuyerRefused() {
    var payment = open();
    buyersBank.refuse(page(payment));
    assertThat(payments.outcome(payment)).hasValue(Outcome.REFUSED);
  }

  /** A bank says so only when it is asked to take no money any more. */
  @Test
  void saysThatItsTimeIsOverOnceItIsAskedToTakeNoMoney() {
    var payment = payments.open(request(Fulfilment.COUNTER));
    await().atMost(PATIENCE).until(() -> payment.isPastExpiry(Instant.now()));
    payments.refuse(payment, CENTS);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(payments.outcome(payment)).hasValue(Outcome.EXPIRED));
    payments.refuse(payment, CENTS);
    assertThat(payments.outcome(payment)).hasValue(Outcome.EXPIRED);
  }

  @Test
  void keepsWhatWasPaidThoughItIsAskedNotToTakeItAtTheEndOfItsTime() {
    var payment = payments.open(request(Fulfilment.COUNTER));
    buyersBank.pay(page(payment));
    await().atMost(PATIENCE).until(() -> payment.isPastExpiry(Instant.now()));
    payments.refuse(payment, CENTS);
    assertThat(payments.outcome(payment)).hasValue(Outcome.AUTHORIZED);
  }

  @Test
  void takesNoMoneyOnceThatIsAskedFor() {
    var payment = open();
    payments.refuse(payment, CENTS);
    payments.refuse(payment, CENTS);
    assertThat(payments.outcome(payment)).hasValue(Outcome.REFUSED);
    buyersBank.get(page(payment)).isOk();
    assertThatThrownBy(() -> buyersBank.pay(page(payment))).isInstanceOf(AssertionError.class);
    assertThat(payments.outcome(payment)).hasValue(Outcome.REFUSED);
  }

  @Test
  void keepsWhatWasPaidBeforeItWasAskedNotToTakeIt() {
    var payment = open();
    buyersBank.pay(page(payment));
    payments.refuse(payment, CENTS);
    assertThat(payments.outcome(payment)).hasValue(Outcome.AUTHORIZED);
  }

  @Test
  void givesBackOnce() {
    var payment = open();
    buyersBank.pay(page(payment));
    payments.refund(payment, CENTS);
    payments.refund(payment, CENTS);
    assertThat(payments.outcome(payment)).hasValue(Outcome.REFUNDED);
  }

  @Test
  void givesNothingBackThatWasNotPaid() {
    var payment = open();
    payments.refund(payment, CENTS);
    assertThat(payments.outcome(payment)).isEmpty();
    buyersBank.pay(page(payment));
    assertThat(payments.outcome(payment)).hasValue(Outcome.AUTHORIZED);
  }

  @Test
  void doesNotGuessWhatBecameOfStrangers() {
    var id = UUID.randomUUID().toString().replace("-", "");
    var stranger = new OpenPayment(1, id, "http://localhost", "0002", Instant.now());
    assertThatException().isThrownBy(() -> payments.outcome(stranger));
  }

  @Test
  void isAskedForNewsAsOftenAsOneLikes() {
    payments.subscribe();
    payments.subscribe();
  }

  private OpenPayment open() {
    return payments.open(request(Fulfilment.DELIVERY));
  }

  private static URI page(OpenPayment payment) {
    return URI.create(payment.pageUrl());
  }

  private static ChargeRequest request(Fulfilment fulfilment) {
    var price = Money.brl(CENTS);
    var line = new OrderLine("espresso", "Espresso", 1, price);
    var buyer = new Buyer("Ana", "ana@example.com");
    var contents = new OrderContents(fulfilment, buyer, null, List.of(line), price);
    return new ChargeRequest(UUID.randomUUID().toString(), 7, "ana", contents, Instant.now());
  }
}
