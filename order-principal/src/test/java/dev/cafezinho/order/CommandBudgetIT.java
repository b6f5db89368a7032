package dev.cafezinho.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.view.OrderViews;
import dev.cafezinho.testkit.TestBroker;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How many commands of the store one paid delivery costs Principal. */
@PrincipalTest
@Import({TwoProducts.class, CommandBudgetIT.Counted.class})
class CommandBudgetIT {
  /** The first edition needed 30. */
  private static final int MOST = 16;

  private static final String NOT_COUNTED = "a look of the test";
  private static final Map<String, Integer> COMMANDS = new ConcurrentHashMap<>();
  private static final TestBroker broker = TestBroker.openUntilTheEnd();

  @Autowired private OrderHandler orders;
  @Autowired private Shoppers shoppers;
  @Autowired private OrderViews views;
  @Autowired private MongoDatabase database;

  @DynamicPropertySource
  static void broker(DynamicPropertyRegistry registry) {
    broker.register(registry::add);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Counted {
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
    shoppers.put(shopper, "espresso");
    shoppers.put(shopper, "bolo");
    String id = shoppers.place(shopper, "key");
    assertThat(views.recall(shopper, id, Language.PORTUGUESE)).isPresent();
    assertThat(views.find(shopper, id, Language.PORTUGUESE)).isPresent();
    await().until(() -> isConfirmed(id));
    Instant now = Instant.now();
    hear(new StockReserved(id, 1, shopper, now));
    hear(
        new PaymentRequested(
            id, 1, shopper, Money.brl(1400), "http://pay/1", "000201", now.plusSeconds(900)));
    hear(new PaymentApproved(id, 1, shopper, "t-1", Money.brl(1400), OrderFixtures.CONTENTS, now));
    hear(new OrderShipped(id, 1, shopper, "000000001", "CF1", now));
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
