package dev.cafezinho.order;

import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.order.OrderEvent.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the other services have told of an order, in whatever order it came. */
public record Facts(List<Fact> told) {
  static final Facts NONE = new Facts(List.of());

  Facts with(Fact fact) {
    return new Facts(Stream.concat(told.stream(), Stream.of(fact)).toList());
  }

  boolean know(Fact fact) {
    return told.stream().anyMatch(fact::isSame);
  }

  /** The first fact of the kind. */
  public <T extends Fact> Optional<T> first(Class<T> kind) {
    return all(kind).findFirst();
  }

  /** All facts of the kind. */
  public <T extends Fact> Stream<T> all(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The most advanced of all. */
  OrderStatus status() {
    return told.stream().map(Fact::status).reduce(OrderStatus.CREATED, OrderStatus::or);
  }
}
