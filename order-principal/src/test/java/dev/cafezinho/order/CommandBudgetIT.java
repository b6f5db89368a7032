package dev.cafezinho.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.OrderApplication;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.application.Placement;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.view.OrderViews;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How many commands of the store one paid delivery costs Principal. */
@SpringBootTest(
    classes = {OrderApplication.class, CommandBudgetIT.Shop.class},
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.config.name=order-principal",
      "cafezinho.relay.first-sweep=1h",
      "cafezinho.relay.retry=1h"
    })
class CommandBudgetIT {
  /** The first edition needed 30. */
  private static final int MOST = 16;

  private static final String NOT_COUNTED = "a look of the test";
  private static final Money PRICE = Money.brl(700);
  private static final Map<String, Integer> COMMANDS = new ConcurrentHashMap<>();
  private static final TestBroker broker = TestBroker.openUntilTheEnd();

  @Autowired private OrderHandler orders;
  @Autowired private Carts carts;
  @Autowired private OrderViews views;
  @Autowired private MongoDatabase database;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    broker.register(registry::add);
    TestStore.register(registry::add);
  }

  @TestConfiguration
  static class Shop {
    @Bean
    @Primary
    Catalogue twoProducts() {
      return () -> List.of(product("espresso"), product("bolo"));
    }

    private static Product product(String sku) {
      return new Product(sku, sku, "-", "-", PRICE, 99, "/x.svg", null);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countCommands() {
      return settings -> settings.addCommandListener(new Counting());
    }
  }

  private static final class Counting implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      String name = event.getCommandName();
      if (!event.getCommand().containsKey("comment")
          && List.of("find", "insert", "update", "findAndModify", "delete").contains(name)) {
        String kind = event.getCommand().getString(name).getValue() + " " + name;
        COMMANDS.merge(kind, 1, Integer::sum);
      }
    }
  }

  @Test
  void aPaidDeliveryStaysWithinItsBudget() {
    delivery();
    COMMANDS.clear();

    delivery();

    Map<String, Integer> table = new TreeMap<>(COMMANDS);
    int total = table.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("A paid delivery costs Principal " + total + " commands: " + table);
    assertThat(total).as(table.toString()).isLessThanOrEqualTo(MOST);
  }

  private void delivery() {
    String shopper = UUID.randomUUID().toString();
    put(shopper, "espresso");
    put(shopper, "bolo");
    String id =
        orders.place(
            new Placement(
                shopper,
                "key",
                Fulfilment.DELIVERY,
                new Buyer("Ana", "ana@example.com"),
                new Address("Rua A, 1", "Belém", "PA", "66000-000")),
            Cause.request(null));
    assertThat(views.recall(shopper, id)).isPresent();
    assertThat(views.find(shopper, id)).isPresent();
    await().until(() -> isConfirmed(id));
    Instant now = Instant.now();
    hear(new StockReserved(id, 1, shopper, now));
    hear(
        new PaymentRequested(
            id, 1, shopper, Money.brl(1400), "http://pay/1", "000201", now.plusSeconds(900)));
    hear(new PaymentApproved(id, 1, shopper, "t-1", Money.brl(1400), OrderFixtures.CONTENTS, now));
    hear(new OrderShipped(id, 1, shopper, "000000001", "CF1", now));
  }

  private void put(String shopper, String sku) {
    carts.put(shopper, orders.cart(shopper), new Cart.Line(sku, sku, 1, PRICE));
  }

  private void hear(PublishedEvent event) {
    orders.on(event, new Cause(UUID.randomUUID().toString(), ""), Instant.now());
  }

  private boolean isConfirmed(String id) {
    Document order =
        database.getCollection("orders").find(new Document("_id", id)).comment(NOT_COUNTED).first();
    return order != null && !order.containsKey("pending");
  }
}
