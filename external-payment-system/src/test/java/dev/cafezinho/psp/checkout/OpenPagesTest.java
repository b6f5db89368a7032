package dev.cafezinho.psp.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.cafezinho.psp.Charge;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class OpenPagesTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Payment PENDING =
      new Payment(
          42,
          "bank-1",
          new Charge("pix", 1_500, null, null, null),
          "0002",
          null,
          AT,
          AT.plusSeconds(300),
          PaymentStatus.PENDING);
  private static final String PATH = Addresses.path(PENDING);

  private final OpenPages pages = new OpenPages();

  @Test
  void asksOnlyForPaymentsOfOpenPagesThatMayStillChange() {
    assertThat(pages.unsettled()).isEmpty();
    var tab = open("t1");
    assertThat(pages.unsettled()).containsOnlyKeys("bank-1");
    pages.tell(PENDING.in(PaymentStatus.PAID));
    assertThat(pages.unsettled()).containsOnlyKeys("bank-1");
    pages.tell(PENDING.in(PaymentStatus.REFUNDED));
    assertThat(pages.unsettled()).isEmpty();
    pages.closed(PATH, tab);
    assertThat(pages.unsettled()).isEmpty();
  }

  @Test
  void asksNoMoreWhenTheLastTabIsClosed() {
    var one = open("t1");
    var other = open("t2");
    pages.closed(PATH, one);
    assertThat(pages.unsettled()).hasSize(1);
    pages.closed(PATH, other);
    assertThat(pages.unsettled()).isEmpty();
  }

  @Test
  void dropsAnAnswerThatIsOlderThanWhatThePageWasToldSince() throws IOException {
    var tab = open("t1");
    var asked = Objects.requireNonNull(pages.unsettled().get("bank-1"));
    pages.tell(PENDING.in(PaymentStatus.PAID));
    pages.tell(PENDING.in(PaymentStatus.REFUNDED));

    pages.changed(asked, PaymentStatus.EXPIRED);

    verify(tab).sendMessage(new TextMessage("{\"status\":\"refunded\"}"));
    verify(tab, never()).sendMessage(new TextMessage("{\"status\":\"expired\"}"));
  }

  @Test
  void tellsAChangeOnceThatThePollerAndThisProcessBothFind() throws IOException {
    var tab = open("t1");
    var asked = Objects.requireNonNull(pages.unsettled().get("bank-1"));

    pages.changed(asked, PaymentStatus.PAID);
    pages.tell(PENDING.in(PaymentStatus.PAID));

    verify(tab, times(1)).sendMessage(new TextMessage("{\"status\":\"paid\"}"));
  }

  @Test
  void tellsATabThatComesNothingOlderThanItHasHeard() throws IOException {
    open("t1");
    var late = connect("t2");

    pages.tell(PENDING.in(PaymentStatus.PAID));
    pages.greet(PATH, late, PENDING);

    verify(late, never()).sendMessage(new TextMessage("{\"status\":\"pending\"}"));
  }

  private WebSocketSession open(String id) {
    var tab = connect(id);
    pages.greet(PATH, tab, PENDING);
    return tab;
  }

  private WebSocketSession connect(String id) {
    WebSocketSession tab = mock();
    when(tab.getId()).thenReturn(id);
    pages.open(PATH, tab);
    return tab;
  }
}
