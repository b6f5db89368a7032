package dev.cafezinho.shipping;

import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeliveryDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final DeliveryDecider decider = new DeliveryDecider();
  private final DeciderSpecification<DeliveryCommand, Delivery, DeliveryEvent> delivery =
      specification(decider);

  @Test
  void shipsWhatIsPaidAndReserved() {
    delivery.given(paid(Fulfilment.DELIVERY), reserved()).when(ship()).then(shipped());
  }

  @Test
  void shipsOnce() {
    delivery.given(paid(Fulfilment.DELIVERY), reserved()).when(ship(), ship()).then(shipped());
  }

  @Test
  void refusesToShipWhatIsNotPaid() {
    delivery.given(reserved()).when(ship()).thenNothingHappens();
  }

  @Test
  void refusesToShipWhatIsNotReserved() {
    delivery.given(paid(Fulfilment.DELIVERY)).when(ship()).thenNothingHappens();
  }

  @Test
  void refusesToShipWhatIsDeleted() {
    delivery
        .given(stopped(), paid(Fulfilment.DELIVERY), reserved())
        .when(ship())
        .thenNothingHappens();
  }

  @Test
  void refusesToShipWhatIsPickedUpAtTheCounter() {
    delivery.given(paid(Fulfilment.COUNTER), reserved()).when(ship()).thenNothingHappens();
  }

  @Test
  void cannotBeStoppedOnceItHasLeft() {
    delivery
        .given(paid(Fulfilment.DELIVERY), reserved(), shipped())
        .when(new DeliveryCommand.Stop(NOW))
        .thenNothingHappens();
  }

  @Provide
  Arbitrary<List<DeliveryCommand>> anythingTwiceInAnyOrder() {
    List<DeliveryCommand> commands =
        List.of(pay(), new DeliveryCommand.Reserve(NOW), new DeliveryCommand.Stop(NOW), ship());
    return Arbitraries.of(commands).list().ofMaxSize(12);
  }

  @Property
  void neverShipsUnpaidUnreservedOrStoppedGoods(
      @ForAll("anythingTwiceInAnyOrder") List<DeliveryCommand> commands) {
    List<DeliveryEvent> log = new ArrayList<>();
    for (DeliveryCommand command : commands) {
      log.addAll(decider.decide(command, decider.evolve(decider.initial(), log)));
    }

    int left = indexOf(log, DeliveryEvent.Shipped.class);
    if (left >= 0) {
      List<DeliveryEvent> before = log.subList(0, left);
      assertThat(indexOf(before, DeliveryEvent.Paid.class)).isNotNegative();
      assertThat(indexOf(before, DeliveryEvent.Reserved.class)).isNotNegative();
      assertThat(indexOf(log, DeliveryEvent.Stopped.class)).isNegative();
    }
    assertThat(log).doesNotHaveDuplicates();
  }

  private static int indexOf(List<DeliveryEvent> log, Class<?> kind) {
    return log.stream().map(Object::getClass).toList().indexOf(kind);
  }

  static OrderContents contents(Fulfilment fulfilment) {
    return new OrderContents(
        fulfilment,
        new Buyer("Conceição Araújo", "ana@example.com"),
        new Address("Rua A, 1", "Belém", "PA", "66000-000"),
        List.of(new OrderLine("cafe", "Café coado", 2, Money.brl(700))),
        Money.brl(1400));
  }

  private static DeliveryCommand pay() {
    return new DeliveryCommand.Pay("o-1", 7, "s-1", contents(Fulfilment.DELIVERY), NOW);
  }

  private static DeliveryCommand ship() {
    return new DeliveryCommand.Ship("000001", "CF000000001BR", NOW);
  }

  private static DeliveryEvent paid(Fulfilment fulfilment) {
    return new DeliveryEvent.Paid("o-1", 7, "s-1", contents(fulfilment), NOW);
  }

  private static DeliveryEvent reserved() {
    return new DeliveryEvent.Reserved(NOW);
  }

  private static DeliveryEvent stopped() {
    return new DeliveryEvent.Stopped(NOW);
  }

  private static DeliveryEvent shipped() {
    return new DeliveryEvent.Shipped("000001", "CF000000001BR", NOW);
  }
}
