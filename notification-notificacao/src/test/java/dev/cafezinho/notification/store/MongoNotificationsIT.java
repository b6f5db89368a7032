package dev.cafezinho.notification.store;

import static dev.cafezinho.notification.Events.AT;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.testing.Crashes;
import dev.cafezinho.notification.Events;
import dev.cafezinho.notification.Notification;
import dev.cafezinho.notification.NotificationProcess;
import dev.cafezinho.notification.NotificationStored;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.testkit.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoNotificationsIT {
  private final MongoDatabase database = TestStore.newDatabase();

  @Test
  void numbersFromOneAndReadsOnAfterAnyOfThem() {
    Notifications notifications = new MongoNotifications(database);
    store(notifications, Events.created("o1", "ana"), "m1");
    store(notifications, Events.created("o2", "bia"), "m2");
    store(notifications, Events.deleted("o1", "ana"), "m3");

    assertThat(notifications.after("ana", 0)).extracting(Notification::n).containsExactly(1L, 2L);
    assertThat(notifications.after("ana", 1))
        .singleElement()
        .satisfies(
            deletion -> {
              assertThat(deletion.status()).isEqualTo("DELETED");
              assertThat(deletion.reason()).isEqualTo("CANCELLED_BY_STAFF");
            });
    assertThat(notifications.head("ana")).isEqualTo(2);
    assertThat(notifications.head("nobody")).isZero();
  }

  @Test
  void storesRepeatedMessageOnce() {
    Notifications notifications = new MongoNotifications(database);
    store(notifications, Events.created("o1", "ana"), "m1");
    store(notifications, Events.created("o1", "ana"), "m1");

    assertThat(notifications.after("ana", 0)).hasSize(1);
  }

  @Test
  void tellsEachEventsOwnStatusInWhateverOrderTheyCome() {
    Notifications notifications = new MongoNotifications(database);
    store(notifications, Events.deleted("o1", "ana"), "m1");
    store(notifications, refused("o1"), "m2");

    assertThat(notifications.after("ana", 0))
        .extracting(Notification::status)
        .containsExactly("DELETED", "PAYMENT_REFUSED");
  }

  @Test
  void findsTheHeadWithoutMemoryAndWhatWasWrittenDown() {
    Notifications notifications = new MongoNotifications(database);
    for (int i = 0; i < 120; i++) {
      store(notifications, Events.created("o" + i, "ana"), "m" + i);
    }
    assertThat(new MongoNotifications(database).head("ana")).isEqualTo(120);
    database.getCollection("heads").drop();

    assertThat(new MongoNotifications(database).head("ana")).isEqualTo(120);
  }

  /** An instance of a newer version has told the shopper what this one does not know. */
  @Test
  void goesOnAfterAStatusOfANewerVersion() {
    Notifications notifications = new MongoNotifications(database);
    store(notifications, Events.created("o1", "ana"), "m1");
    Document newer = new Document("$set", new Document("status", "ROASTING"));
    database.getCollection("notifications").updateOne(new Document("_id", "ana/1"), newer);

    store(notifications, Events.deleted("o1", "ana"), "m2");

    assertThat(notifications.after("ana", 0))
        .extracting(Notification::status)
        .containsExactly("ROASTING", "DELETED");
    assertThat(notifications.head("ana")).isEqualTo(2);
  }

  @Test
  void goesOnAfterACrashBeforeTheLastNumberWasWrittenDown() {
    var crashes = new Crashes();
    Notifications dying = new MongoNotifications(crashes.watch(database));
    for (int i = 1; i < 20; i++) {
      store(dying, Events.created("o" + i, "ana"), "m" + i);
    }
    boolean died = crashes.kill(1, () -> store(dying, Events.created("o20", "ana"), "m20"));
    assertThat(died).isTrue();
    assertThat(database.getCollection("heads").countDocuments()).isZero();

    Notifications notifications = new MongoNotifications(database);
    assertThat(notifications.head("ana")).isEqualTo(20);
    store(notifications, Events.created("o21", "ana"), "m21");
    store(notifications, Events.created("o20", "ana"), "m20");

    assertThat(notifications.head("ana")).isEqualTo(21);
  }

  @Test
  void manyInstancesWithManyDuplicatesLeaveNoGapAndNoRepeat() throws Exception {
    List<Notifications> instances =
        List.of(new MongoNotifications(database), new MongoNotifications(database));
    List<Callable<NotificationStored>> deliveries = new ArrayList<>();
    for (int order = 0; order < 12; order++) {
      List<PublishedEvent> events = Events.all("o" + order, "ana");
      for (int i = 0; i < events.size(); i++) {
        PublishedEvent event = events.get(i);
        String message = order + "-" + i;
        for (Notifications instance : instances) {
          deliveries.add(() -> store(instance, event, message));
        }
      }
    }
    Collections.shuffle(deliveries, new Random(7));

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<NotificationStored> stored : threads.invokeAll(deliveries)) {
        stored.get();
      }
    }

    List<Notification> all = new ArrayList<>();
    List<Notification> more = instances.getFirst().after("ana", 0);
    while (!more.isEmpty()) {
      all.addAll(more);
      more = instances.getFirst().after("ana", all.size());
    }
    int told = 12 * Publication.values().length;
    assertThat(all)
        .extracting(Notification::n)
        .isEqualTo(LongStream.rangeClosed(1, told).boxed().toList());
    assertThat(all.stream().map(n -> n.orderId() + n.type()).collect(toSet())).hasSize(told);
  }

  private static PublishedEvent refused(String order) {
    return Events.of(Publication.PAYMENT_REFUSED, order, "ana");
  }

  private static NotificationStored store(
      Notifications notifications, PublishedEvent event, String message) {
    return notifications.store(NotificationProcess.react(event, AT), message);
  }
}
