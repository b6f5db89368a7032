package dev.cafezinho.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.embedded.EmbeddedStore;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Messages about two orders of one shopper come in any order and more than once. */
class AnyOrderOfArrivalTest {
  private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
  private static final MongoClient CLIENT = MongoClients.create(STORE.uri());
  private static final List<PublishedEvent> EVENTS =
      Stream.concat(Events.all("o1", "ana").stream(), Events.all("o2", "ana").stream()).toList();

  @AfterContainer
  static void stop() {
    CLIENT.close();
    STORE.close();
  }

  @Property(tries = 100)
  void eachMessageIsToldOnceWithoutGap(@ForAll("arrivals") List<Integer> arrivals) {
    List<Notification> told = tellAll(arrivals);

    assertThat(told)
        .extracting(Notification::n)
        .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
    assertThat(told).hasSize(new HashSet<>(arrivals).size());
    assertThat(told).extracting(n -> n.orderId() + n.type()).doesNotHaveDuplicates();
  }

  @Property(tries = 100)
  void theLastStatusOfAnOrderIsTheSameInAnyOrder(@ForAll("arrivals") List<Integer> arrivals) {
    List<Notification> told = tellAll(arrivals);

    for (String order : List.of("o1", "o2")) {
      List<OrderStatus> statuses =
          told.stream().filter(n -> n.orderId().equals(order)).map(Notification::status).toList();
      OrderStatus mostAdvanced =
          arrivals.stream()
              .map(EVENTS::get)
              .filter(event -> event.orderId().equals(order))
              .map(event -> Announcements.of(event, Events.AT).status())
              .reduce(OrderStatus.CREATED, OrderStatus::or);
      assertThat(statuses).isSorted();
      assertThat(statuses.isEmpty() ? OrderStatus.CREATED : statuses.getLast())
          .isEqualTo(mostAdvanced);
    }
  }

  @Provide
  Arbitrary<List<Integer>> arrivals() {
    return Arbitraries.integers().between(0, EVENTS.size() - 1).list().ofMaxSize(40);
  }

  private static List<Notification> tellAll(List<Integer> arrivals) {
    MongoDatabase database = CLIENT.getDatabase("notificacao");
    database.drop();
    Notifications notifications = new Notifications(database);
    for (int message : arrivals) {
      notifications.store(EVENTS.get(message), "m" + message, Events.AT);
    }
    return notifications.after("ana", 0);
  }
}
