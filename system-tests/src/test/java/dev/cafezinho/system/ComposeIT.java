package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The shop as compose.yaml runs it, from {@code up} to {@code down --volumes}. */
@Tag("compose")
class ComposeIT {
  /** How many times slower than two processors of its own this machine is. */
  private static final int SLOWER = Integer.getInteger("compose.slower", 1);

  private static final Duration ALL_OF_IT = Duration.ofMinutes(6).multipliedBy(SLOWER);

  /** A minute on two processors that do nothing else; the test prints what it was. */
  private static final Duration FIRST_PAGE = Duration.ofSeconds(90).multipliedBy(SLOWER);

  private static final Duration PATIENCE = Duration.ofSeconds(30).multipliedBy(SLOWER);
  private static final String ESPRESSO = "cafe-espresso";
  private static final String SHOP = "storefront";
  private static final String BANK = "external-payment-system";
  private static final List<String> SERVICES =
      List.of("principal", "estoque", "pagamento", "entrega", "notificacao", BANK, SHOP);

  /** Where both are, however many instances there are: which instance has which port is chance. */
  private static final URI SHOP_URL = URI.create("http://localhost:28080");

  private static final URI PAYMENTS_URL = URI.create("http://localhost:28090");

  private final Deadline deadline = Deadline.in(ALL_OF_IT);
  private final Compose one =
      new Compose(
          "cafezinho-test",
          deadline,
          Map.of(
              "CAFEZINHO_SHOP_PORT", port(SHOP_URL), "CAFEZINHO_PAYMENT_PORT", port(PAYMENTS_URL)));
  private final Compose two =
      one.with(
          Map.of("CAFEZINHO_SHOP_PORT", "28080-28081", "CAFEZINHO_PAYMENT_PORT", "28090-28091"));
  private final Bank bank = new Bank();

  @RegisterExtension
  final TestExecutionExceptionHandler explains =
      (_, failure) -> {
        one.explain();
        throw failure;
      };

  @BeforeEach
  void nothingIsThere() {
    one.run("down", "--volumes", "--remove-orphans");
  }

  @AfterEach
  void leave() {
    bank.close();
    one.run("down", "--volumes", "--remove-orphans");
    assertThat(one.remains()).as("what is left of it").isEmpty();
  }

  @Test
  void shipsEveryPaidOrderWhateverIsScaledStoppedAndStartedAgain() throws Exception {
    opens();
    ships(one, 1);
    System.out.println(one.stats());

    say("two of each");
    two.run(twoOfEach());
    ships(two, 2);

    say("Entrega and Notificação are stopped, five orders are paid");
    two.run("stop", "entrega", "notificacao");
    var orders = IntStream.range(0, 5).mapToObj(_ -> paidOrder(SHOP_URL, PAYMENTS_URL)).toList();
    one.run("down");
    one.run("up", "--wait");
    for (var order : orders) {
      order.ships();
    }
    say("all five have been shipped");
    assertThat(deadline.left()).as("left of " + ALL_OF_IT).isPositive();
  }

  private void opens() {
    say("up");
    var start = System.nanoTime();
    one.run("up", "--wait");
    try (var shopper = new Shopper(shop(one, 1))) {
      shopper.get("/").isOk();
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    say("the first page came after %d ms".formatted(took.toMillis()));
    assertThat(took).isLessThan(FIRST_PAGE);
  }

  private static String[] twoOfEach() {
    return Stream.concat(
            Stream.of("up", "--wait"),
            SERVICES.stream().flatMap(service -> Stream.of("--scale", service + "=2")))
        .toArray(String[]::new);
  }

  private void ships(Compose shop, int index) throws Exception {
    paidOrder(shop, index).ships();
    say("an order has been shipped");
  }

  private PaidOrder paidOrder(Compose compose, int index) {
    return paidOrder(shop(compose, index), compose.url(BANK, 8090, index));
  }

  private PaidOrder paidOrder(URI shop, URI payments) {
    var shopper = new Shopper(shop);
    // a service's first answers may take longer than others wait for them
    await("the cart is filled").atMost(PATIENCE).until(() -> fills(shopper));
    var id = shopper.order();
    var page = shopper.paymentPage(id).getRawPath();
    bank.pay(payments.resolve(page));
    shopper.awaitStatus(id, "PAYMENT_APPROVED");
    return new PaidOrder(shopper, id);
  }

  private static boolean fills(Shopper shopper) {
    return shopper.put("/api/cart/items/" + ESPRESSO, "{\"quantity\":1}").status() == 200;
  }

  private static String port(URI url) {
    return Integer.toString(url.getPort());
  }

  private static URI shop(Compose compose, int index) {
    return compose.url(SHOP, 8080, index);
  }

  private void say(String what) {
    System.out.printf("%4d s: %s%n", ALL_OF_IT.minus(deadline.left()).toSeconds(), what);
  }

  /** An order that has been paid, and its shopper. */
  private record PaidOrder(Shopper shopper, String id) {
    /** What the shopper sees and is told. */
    void ships() throws Exception {
      shopper.awaitStatus(id, "SHIPPED");
      try (var live = LiveStream.after(shopper, 0)) {
        await()
            .atMost(PATIENCE)
            .until(() -> live.events().stream().anyMatch(event -> event.tells(id, "SHIPPED")));
      }
      shopper.close();
    }
  }
}
