package dev.cafezinho.shipping.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import dev.cafezinho.service.Deadlines;
import dev.cafezinho.shipping.Deliveries;
import dev.cafezinho.shipping.ShippingSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The consumers of deletions wait for the end of an outage, too, and are not the first to see it.
 */
class AfterAFailedLookTest {
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  private static final List<Deadlines.Due> BOTH =
      List.of(new Deadlines.Due("o1", Instant.EPOCH), new Deadlines.Due("o2", Instant.EPOCH));

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final InstantSource source = () -> now;
  private final Deadlines deadlines = mock();
  private final Deliveries deliveries = mock();
  private final DueDeliveries due =
      new DueDeliveries(
          deadlines,
          deliveries,
          new ShippingSettings(Duration.ZERO, FIRST_LOOK),
          source.withZone(ZoneOffset.UTC));

  @BeforeEach
  void twoAreDue() {
    when(deadlines.due()).thenReturn(BOTH);
  }

  @Test
  void leavesTimeToReadWhatWaitsWhenTheStoreIsBack() {
    when(deadlines.due()).thenThrow(new MongoTimeoutException("away")).thenReturn(BOTH);
    assertThatThrownBy(due::ship).isInstanceOf(MongoTimeoutException.class);

    now = now.plus(FIRST_LOOK).minusMillis(1);
    due.ship();
    verify(deliveries, never()).onDue(any());

    now = now.plusMillis(1);
    due.ship();
    verify(deliveries).onDue("o1");
  }

  @Test
  void leavesTimeAlsoWhenTheStoreGoesInBetween() {
    doThrow(new MongoTimeoutException("away")).when(deliveries).onDue("o1");
    assertThatThrownBy(due::ship).isInstanceOf(MongoTimeoutException.class);

    due.ship();
    verify(deliveries, never()).onDue("o2");
  }

  @Test
  void goesOnAfterAnOrderThatFailsByItself() {
    doThrow(new IllegalStateException("broken")).when(deliveries).onDue("o1");
    due.ship();
    verify(deliveries).onDue("o2");
  }
}
