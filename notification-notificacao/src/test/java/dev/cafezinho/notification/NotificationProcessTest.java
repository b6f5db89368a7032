package dev.cafezinho.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationProcessTest {
  @ParameterizedTest
  @EnumSource
  void tellsEveryPublishedEventToItsShopper(Publication publication) {
    var news = NotificationProcess.react(example(publication), Events.AT);

    assertThat(news.shopper()).isEqualTo("ana");
    assertThat(news.orderId()).isEqualTo("o1");
    assertThat(news.number()).isEqualTo(7);
    assertThat(news.type()).isEqualTo(publication.type());
    assertThat(news.at()).isEqualTo(Events.AT);
    assertThat(news.status()).isEqualTo(example(publication).status());
  }

  @Test
  void tellsWhatEachEventMakesOfTheOrderByItself() {
    var statuses =
        Map.of(
            Publication.ORDER_CREATED, "CREATED",
            Publication.PAYMENT_REQUESTED, "AWAITING_PAYMENT",
            Publication.PAYMENT_APPROVED, "PAYMENT_APPROVED",
            Publication.PAYMENT_REFUSED, "PAYMENT_REFUSED",
            Publication.PREPARATION_UPDATED, "READY",
            Publication.ORDER_SHIPPED, "SHIPPED",
            Publication.ORDER_DELETED, "DELETED",
            Publication.PAYMENT_REFUNDED, "REFUNDED");

    statuses.forEach(
        (publication, status) ->
            assertThat(NotificationProcess.react(example(publication), Events.AT).status())
                .as(publication.topic())
                .hasToString(status));
  }

  @Test
  void tellsWhyAnOrderWasRefusedOrDeleted() {
    assertThat(NotificationProcess.react(example(Publication.PAYMENT_REFUSED), Events.AT).reason())
        .isEqualTo("PAYMENT_EXPIRED");
    assertThat(NotificationProcess.react(example(Publication.ORDER_DELETED), Events.AT).reason())
        .isEqualTo("CANCELLED_BY_STAFF");
  }

  @Test
  void tellsTheReasonInTheWordsOfTheStaff() {
    for (PublishedEvent event :
        List.of(
            new OrderDeleted(
                "o1", 7, "ana", DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", Events.AT),
            new DeliveryCancelled(
                "o1", 7, "ana", DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", Events.AT))) {
      assertThat(NotificationProcess.react(event, Events.AT).details().reasonText())
          .isEqualTo("Acabou o café");
    }
  }

  private static PublishedEvent example(Publication publication) {
    return Events.of(publication, "o1", "ana");
  }
}
