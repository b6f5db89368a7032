package dev.cafezinho.notification;

import static dev.cafezinho.notification.Events.AT;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.testing.Crashes;
import dev.cafezinho.testkit.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoredNotificationsIT {
  private final MongoDatabase database = TestStore.newDatabase();

  @Test
  void numbersFromOneAndReadsOnAfterAnyOfThem() {
    Notifications notifications = new Notifications(database);
    store(notifications, Events.created("o1", "ana"), "m1");
    store(notifications, Events.created("o2", "bia"), "m2");
    store(notifications, Events.deleted("o1", "ana"), "m3");

    assertThat(notifications.after("ana", 0)).extracting(Notification::n).containsExactly(1L, 2L);
    assertThat(notifications.after("ana", 1))
        .singleElement()
        .satisfies(
            deletion -> {
              assertThat(deletion.status()).isEqualTo("DELETED");
              assertThat(deletion.reason()).isEqualTo("DELETED_BY_SHOPPER");
            });
    assertThat(notifications.head("ana")).isEqualTo(2);
    assertThat(notifications.head("nobody")).isZero();
  }

  @Test
  void storesRepeatedMessageOnce() {
    Notifications notifications = new Notifications(database);
    store(notifications, Events.created("o1", "ana"), "m1");
    store(notifications, Events.created("o1", "ana"), "m1");

    assertThat(notifications.after("ana", 0)).hasSize(1);
  }

  @Test
  void statusNeverGoesBackWhenEventsComeLate() {
    Notifications notifications = new Notifications(database);
    store(notifications, Events.deleted("o1", "ana"), "m1");
    store(notifications, Events.created("o1", "ana"), "m2");

    assertThat(notifications.after("ana", 0))
        .extracting(Notification::status)
        .containsExactly("DELETED", "DELETED");
  }

  @Test
  void findsTheHeadWhenTheHintIsLost() {
    Notifications notifications = new Notifications(database);
    for (int i = 0; i < 120; i++) {
      store(notifications, Events.created("o" + i, "ana"), "m" + i);
    }
    database.getCollection("heads").drop();

    assertThat(notifications.head("ana")).isEqualTo(120);
  }

  /** An instance of a newer version has told the shopper what this one does not know. */
  @Test
  void goesOnAfterAStatusOfANewerVersion(CapturedOutput output) {
    Notifications notifications = new Notifications(database);
    store(notifications, Events.created("o1", "ana"), "m1");
    Document newer = new Document("$set", new Document("status", "ROASTING"));
    database.getCollection("notifications").updateOne(new Document("_id", "ana/1"), newer);
    database
        .getCollection("order_statuses")
        .updateOne(
            new Document("_id", "o1"), new Document("$push", new Document("seen", "ROASTING")));

    store(notifications, Events.deleted("o1", "ana"), "m2");
    store(notifications, Events.created("o1", "ana"), "m3");

    assertThat(notifications.after("ana", 0))
        .extracting(Notification::status)
        .containsExactly("ROASTING", "DELETED", "DELETED");
    assertThat(notifications.head("ana")).isEqualTo(3);
    assertThat(output.getAll()).containsOnlyOnce("ROASTING");
  }

  @Test
  void goesOnAfterACrashBetweenANotificationAndItsHead() {
    var crashes = new Crashes();
    Notifications dying = new Notifications(crashes.watch(database));
    boolean died = crashes.kill(3, () -> store(dying, Events.created("o1", "ana"), "m1"));
    assertThat(died).isTrue();
    assertThat(database.getCollection("heads").countDocuments()).isZero();

    Notifications notifications = new Notifications(database);
    assertThat(notifications.head("ana")).isEqualTo(1);
    store(notifications, Events.created("o2", "ana"), "m2");
    store(notifications, Events.created("o1", "ana"), "m1");

    assertThat(notifications.after("ana", 0))
        .extracting(Notification::orderId)
        .containsExactly("o1", "o2");
    assertThat(notifications.head("ana")).isEqualTo(2);
  }

  @Test
  void manyInstancesWithManyDuplicatesLeaveNoGapAndNoRepeat() throws Exception {
    List<Notifications> instances =
        List.of(new Notifications(database), new Notifications(database));
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
    assertThat(all)
        .extracting(Notification::n)
        .isEqualTo(LongStream.rangeClosed(1, 132).boxed().toList());
    assertThat(all.stream().map(n -> n.orderId() + n.type()).collect(toSet())).hasSize(132);
    IntStream.range(0, 12).forEach(order -> assertStatusOnlyAdvances(all, "o" + order));
  }

  private static void assertStatusOnlyAdvances(List<Notification> all, String order) {
    List<OrderStatus> statuses =
        all.stream()
            .filter(n -> n.orderId().equals(order))
            .map(n -> OrderStatus.valueOf(n.status()))
            .toList();
    assertThat(statuses).isSorted().endsWith(OrderStatus.REFUNDED);
  }

  private static NotificationStored store(
      Notifications notifications, PublishedEvent event, String message) {
    return notifications.store(event, message, AT);
  }
}
