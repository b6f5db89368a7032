package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The process dies again and again while shoppers order and pay; what was answered still holds. */
@BesideOthers
class KillIT {
  private static final String SKU = "cafe-espresso";
  private static final int KILLS = 3;
  private static final int ORDERS_EACH = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<Service, Integer> ports = ChildShop.freePorts();
  private final ShopServers servers = new ShopServers();
  private final URI door = ChildShop.door(ports);

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> paid = new ConcurrentLinkedQueue<>();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Test
  void losesNoOrderAndNoPayment() throws Exception {
    var shop = ChildShop.start(data, ports, servers);
    try (var shopper = new Shopper(door);
        var bank = new Bank()) {
      await().atMost(PATIENCE).until(() -> shopper.available(SKU) > 0);
      var before = shopper.available(SKU);
      for (var kill = 0; kill < KILLS; kill++) {
        shop(shopper, bank, shop);
        shop = ChildShop.start(data, ports, servers);
      }

      payWhatIsOwed(shopper, bank);

      for (var id : acknowledged) {
        shopper.awaitStatus(id, "SHIPPED");
      }
      assertThat(paid).isSubsetOf(acknowledged);
      var orders = shopper.orders(100);
      assertThat(orders).containsAll(acknowledged);
      for (var id : orders) {
        settle(shopper, bank, id);
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(shopper.available(SKU)).isEqualTo(before - orders.size()));
    } finally {
      shop.close();
    }
  }

  /** Orders and pays; the process is killed before the last of them has been dealt with. */
  private void shop(Shopper shopper, Bank bank, ChildShop shop) throws InterruptedException {
    var orders = new ArrayList<String>();
    for (var i = 0; i < ORDERS_EACH; i++) {
      shopper.wants(SKU, 1);
      var id = shopper.order();
      acknowledged.add(id);
      orders.add(id);
    }
    var paying =
        Thread.ofVirtual()
            .start(
                () ->
                    untilDead(
                        () -> {
                          for (var id : orders) {
                            bank.pay(shopper.paymentPage(id));
                            paid.add(id);
                          }
                        }));
    var ordering = Thread.ofVirtual().start(() -> untilDead(() -> keepOrdering(shopper)));
    var enough = paid.size() + ORDERS_EACH / 2;
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> paid.size() >= enough);
    shop.kill();
    paying.join();
    ordering.join();
  }

  private void keepOrdering(Shopper shopper) {
    while (true) {
      shopper.wants(SKU, 1);
      acknowledged.add(shopper.order());
    }
  }

  /** An answer that never came tells nothing: only the ones that came are promises. */
  private static void untilDead(ThrowingRunnable work) {
    try {
      work.run();
    } catch (UncheckedIOException _) {
      // killed
    } catch (Throwable e) {
      System.out.println("  ended by " + e);
    }
  }

  private void payWhatIsOwed(Shopper shopper, Bank bank) {
    for (var id : acknowledged) {
      settle(shopper, bank, id);
    }
  }

  private static void settle(Shopper shopper, Bank bank, String id) {
    await("payable " + id)
        .atMost(PATIENCE)
        .until(() -> !shopper.order(id).path("status").asString().equals("CREATED"));
    if (shopper.order(id).path("status").asString().equals("AWAITING_PAYMENT")) {
      bank.pay(shopper.paymentPage(id));
    }
    shopper.awaitStatus(id, "SHIPPED");
  }
}
