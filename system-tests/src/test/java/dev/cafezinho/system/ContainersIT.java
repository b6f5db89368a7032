package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders on the servers of production, in containers: {@code mvn verify -Pcontainers}. */
@Tag("containers")
class ContainersIT {
  private static final String ESPRESSO = "cafe-espresso";

  private static Containers servers;
  private static Shop shop;
  private final Bank bank = new Bank();
  private Shopper shopper;

  @BeforeAll
  static void open(@TempDir Path data) {
    servers = Containers.start();
    var arguments = Stream.of(OpenShop.arguments(data, "0"));
    shop = Shop.start(Stream.concat(arguments, servers.arguments()).toArray(String[]::new));
  }

  @AfterAll
  static void close() {
    if (shop != null) {
      shop.close();
    }
    if (servers != null) {
      servers.close();
    }
  }

  @BeforeEach
  void enter() {
    shopper = new Shopper(shop.url(Service.STOREFRONT));
  }

  @AfterEach
  void leave() {
    bank.close();
    shopper.close();
  }

  @Test
  void sendsPaidOrder() {
    shopper.wants(ESPRESSO, 2);
    var id = shopper.order();

    bank.pay(shopper.paymentPage(id));

    shopper.awaitStatus(id, "SHIPPED");
  }

  @Test
  void returnsStockOfRefusedPayment() {
    var before = shopper.available("cappuccino");
    shopper.wants("cappuccino", 3);
    var id = shopper.order();
    shopper.awaitAvailable("cappuccino", before - 3);

    bank.refuse(shopper.paymentPage(id));

    assertThat(shopper.awaitStatus(id, "DELETED").path("reason").asString())
        .isEqualTo("PAYMENT_REFUSED");
    shopper.awaitAvailable("cappuccino", before);
  }

  @Test
  void returnsStockOfDeletedOrder() {
    var before = shopper.available("mocha");
    shopper.wants("mocha", 2);
    var id = shopper.order();
    shopper.awaitAvailable("mocha", before - 2);

    shopper.delete("/api/orders/" + id).isOk();

    shopper.awaitStatus(id, "DELETED");
    shopper.awaitAvailable("mocha", before);
  }
}
