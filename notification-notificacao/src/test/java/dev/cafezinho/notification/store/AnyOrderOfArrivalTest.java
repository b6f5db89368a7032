package dev.cafezinho.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.testing.Crashes;
import dev.cafezinho.notification.Events;
import dev.cafezinho.notification.Notification;
import dev.cafezinho.notification.NotificationProcess;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.testkit.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Messages about two orders of one shopper come in any order and more than once, and what stores
 * them dies between any two writes.
 */
class AnyOrderOfArrivalTest {
  private static final int NEVER = -1;
  private static final List<PublishedEvent> EVENTS =
      Stream.concat(Events.all("o1", "ana").stream(), Events.all("o2", "ana").stream()).toList();

  /**
   * @param dies before its write after so many, or never; then it comes again
   * @param againAtOnce or else after all others
   */
  record Arrival(int message, int dies, boolean againAtOnce) {}

  @Property(tries = 100)
  void eachMessageIsToldOnceWithoutGap(@ForAll("arrivals") List<Arrival> arrivals) {
    List<Notification> told = tellAll(arrivals);

    assertThat(told)
        .extracting(Notification::n)
        .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
    assertThat(told).hasSize(messages(arrivals).size());
    assertThat(told).extracting(n -> n.orderId() + n.type()).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    Arbitrary<Integer> death =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(NEVER)),
            Tuple.of(1, Arbitraries.integers().between(0, 5)));
    return Combinators.combine(
            Arbitraries.integers().between(0, EVENTS.size() - 1),
            death,
            Arbitraries.of(true, false))
        .as(Arrival::new)
        .list()
        .ofMaxSize(40);
  }

  private static Set<Integer> messages(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::message).collect(Collectors.toSet());
  }

  private static List<Notification> tellAll(List<Arrival> arrivals) {
    MongoDatabase database = TestStore.newDatabase();
    var crashes = new Crashes();
    Notifications notifications = new MongoNotifications(crashes.watch(database));
    List<Integer> interrupted = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (crashes.kill(arrival.dies(), () -> store(arrival.message(), notifications))) {
        if (arrival.againAtOnce()) {
          store(arrival.message(), notifications);
        } else {
          interrupted.add(arrival.message());
        }
      }
    }
    interrupted.forEach(message -> store(message, notifications));
    assertThat(notifications.head("ana")).isEqualTo(messages(arrivals).size());
    return notifications.after("ana", 0);
  }

  private static void store(int message, Notifications notifications) {
    notifications.store(NotificationProcess.react(EVENTS.get(message), Events.AT), "m" + message);
  }
}
