package dev.cafezinho.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.testing.Crashes;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.view.OrderView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The process dies between any two steps of placing an order. */
@PrincipalTest
@Import({TwoProducts.class, CrashBetweenStepsIT.Crashing.class})
@EnableTestBinder
class CrashBetweenStepsIT {
  private static final Crashes STORE =
      new Crashes(
          Set.of("find", "insertOne", "updateOne", "findOneAndUpdate", "replaceOne", "deleteOne"));

  /** More than a placement needs. */
  private static final int MOST_COMMANDS = 20;

  @Autowired private OrderHandler orders;
  @Autowired private Carts carts;
  @Autowired private Shoppers shoppers;

  @TestConfiguration(proxyBeanMethods = false)
  static class Crashing {
    /** Puts the store that its service loses in the place of the store. */
    @Bean
    static BeanPostProcessor crashing() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof MongoDatabase database ? STORE.watch(database) : bean;
        }
      };
    }
  }

  @Test
  void aRepeatOrdersOnceAndEmptiesTheCart() {
    int commands = 0;
    for (boolean crashed = true; crashed; commands++) {
      String shopper = UUID.randomUUID().toString();
      shoppers.put(shopper, "espresso");
      crashed = crashes(commands, shopper);

      String order = shoppers.place(shopper, "key");

      assertThat(shoppers.listed(shopper)).as("after %d commands", commands).containsExactly(order);
      assertThat(orders.cart(shopper).lines()).as("after %d commands", commands).isEmpty();
    }
    assertThat(commands).isBetween(6, MOST_COMMANDS);
  }

  @Test
  void aChangeOfTheCartMeanwhileOrdersNoLineTwice() {
    int commands = 0;
    for (boolean crashed = true; crashed; commands++) {
      String shopper = UUID.randomUUID().toString();
      shoppers.put(shopper, "espresso");
      Cart seenBefore = orders.cart(shopper);
      crashed = crashes(commands, shopper);
      carts.change(shopper, seenBefore, cart -> cart.with(line("bolo")));

      List<String> placed = shoppers.listed(shopper);
      List<String> left = orders.cart(shopper).lines().stream().map(OrderLine::sku).toList();

      assertThat(left)
          .as("after %d commands with %s", commands, placed)
          .isEqualTo(placed.isEmpty() ? List.of("espresso", "bolo") : List.of("bolo"));
      shoppers.place(shopper, "another key");
      assertThat(
              shoppers.page(shopper).stream()
                  .flatMap(order -> order.lines().stream())
                  .map(OrderView.Line::sku))
          .as("after %d commands", commands)
          .containsExactlyInAnyOrder("espresso", "bolo");
    }
    assertThat(commands).isBetween(6, MOST_COMMANDS);
  }

  private boolean crashes(int commands, String shopper) {
    return STORE.kill(commands, () -> shoppers.place(shopper, "key"));
  }

  private static OrderLine line(String sku) {
    return new OrderLine(sku, sku, 1, TwoProducts.PRICE);
  }
}
