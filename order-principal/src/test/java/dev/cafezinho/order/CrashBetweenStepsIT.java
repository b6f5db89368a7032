package dev.cafezinho.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.OrderApplication;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.application.Placement;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.listing.Cursor;
import dev.cafezinho.order.view.OrderView;
import dev.cafezinho.order.view.OrderViews;
import dev.cafezinho.testkit.TestStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The process dies between any two steps of placing an order. */
@SpringBootTest(
    classes = {OrderApplication.class, CrashBetweenStepsIT.Shop.class},
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.config.name=order-principal",
      "cafezinho.relay.first-sweep=1h",
      "cafezinho.relay.retry=1h"
    })
@EnableTestBinder
class CrashBetweenStepsIT {
  private static final Money PRICE = Money.brl(700);

  /** More than a placement needs. */
  private static final int MOST_COMMANDS = 20;

  @Autowired private OrderHandler orders;
  @Autowired private Carts carts;
  @Autowired private OrderViews views;
  @Autowired private CrashingStore store;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry registry) {
    TestStore.register(registry::add);
  }

  @TestConfiguration
  static class Shop {
    @Bean
    static CrashingStore crashingStore() {
      return new CrashingStore();
    }

    @Bean
    @Primary
    Catalogue twoProducts() {
      return () -> List.of(product("espresso"), product("bolo"));
    }

    private static Product product(String sku) {
      return new Product(sku, sku, "-", "-", PRICE, 99, "/x.svg", null);
    }
  }

  @Test
  void aRepeatOrdersOnceAndEmptiesTheCart() {
    int commands = 0;
    for (boolean crashed = true; crashed; commands++) {
      String shopper = UUID.randomUUID().toString();
      put(shopper, "espresso");
      crashed = crashes(commands, shopper);

      String order = place(shopper, "key");

      assertThat(listed(shopper)).as("after %d commands", commands).containsExactly(order);
      assertThat(orders.cart(shopper).lines()).as("after %d commands", commands).isEmpty();
    }
    assertThat(commands).isBetween(6, MOST_COMMANDS);
  }

  @Test
  void aChangeOfTheCartMeanwhileOrdersNoLineTwice() {
    int commands = 0;
    for (boolean crashed = true; crashed; commands++) {
      String shopper = UUID.randomUUID().toString();
      put(shopper, "espresso");
      Cart seenBefore = orders.cart(shopper);
      crashed = crashes(commands, shopper);
      carts.put(shopper, seenBefore, line("bolo"));

      List<String> placed = listed(shopper);
      List<String> left = orders.cart(shopper).lines().stream().map(Cart.Line::sku).toList();

      assertThat(left)
          .as("after %d commands with %s", commands, placed)
          .isEqualTo(placed.isEmpty() ? List.of("espresso", "bolo") : List.of("bolo"));
      place(shopper, "another key");
      assertThat(
              views.page(shopper, Cursor.START, 10).orders().stream()
                  .flatMap(order -> order.lines().stream())
                  .map(OrderView.Line::sku))
          .as("after %d commands", commands)
          .containsExactlyInAnyOrder("espresso", "bolo");
    }
    assertThat(commands).isBetween(6, MOST_COMMANDS);
  }

  private boolean crashes(int commands, String shopper) {
    store.crashAfter(commands);
    try {
      place(shopper, "key");
      return false;
    } catch (CrashingStore.Crash _) {
      return true;
    } finally {
      store.recover();
    }
  }

  private void put(String shopper, String sku) {
    carts.put(shopper, orders.cart(shopper), line(sku));
  }

  private static Cart.Line line(String sku) {
    return new Cart.Line(sku, sku, 1, PRICE);
  }

  private String place(String shopper, String key) {
    Placement placement =
        new Placement(
            shopper,
            key,
            Fulfilment.DELIVERY,
            new Buyer("Ana", "ana@example.com"),
            new Address("Rua A, 1", "Belém", "PA", "66000-000"));
    return orders.place(placement, Cause.request(null));
  }

  private List<String> listed(String shopper) {
    return views.page(shopper, Cursor.START, 10).orders().stream().map(OrderView::id).toList();
  }
}
