package dev.cafezinho.system;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders on the servers of production, in containers: {@code mvn verify -Pcontainers}. */
@Tag("containers")
class ContainersIT implements StockReturns {
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

  @Override
  public Shopper shopper() {
    return shopper;
  }

  @Override
  public Bank bank() {
    return bank;
  }

  @Test
  void sendsPaidOrder() {
    shopper.wants(ESPRESSO, 2);
    var id = shopper.order();

    bank.pay(shopper.paymentPage(id));

    shopper.awaitStatus(id, "SHIPPED");
  }
}
