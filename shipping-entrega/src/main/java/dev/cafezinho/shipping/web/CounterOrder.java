package dev.cafezinho.shipping.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Order;
import dev.cafezinho.shipping.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the staff see it. One that was deleted is told by its number only.
 *
 * @param number the number that people call it by
 * @param since when it came into the queue
 * @param statusSince since when it has its status
 * @param claimedBy who prepares it, or has done so
 * @param recipient where a delivery goes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CounterOrder(
    String id,
    long number,
    OrderStatus status,
    @Nullable Instant since,
    @Nullable Instant statusSince,
    @Nullable Fulfilment fulfilment,
    @Nullable List<Line> lines,
    @Nullable String claimedBy,
    @Nullable Recipient recipient) {
  /** A line as it is to be prepared, with names in the reader's language. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String id,
      String sku,
      String name,
      List<Option> options,
      @Nullable String note,
      int quantity) {
    static Line of(OrderLine line, Language language) {
      return new Line(
          line.id(),
          line.sku(),
          line.nameIn(language),
          line.options().stream().map(option -> Option.of(option, language)).toList(),
          line.note(),
          line.quantity());
    }
  }

  /** A choice that was made for a line. */
  record Option(String id, String name) {
    static Option of(ChosenOption option, Language language) {
      return new Option(option.id(), option.nameIn(language));
    }
  }

  /** To whom a delivery goes, and where. */
  record Recipient(String name, Address address) {
    static @Nullable Recipient of(Order order) {
      Address address = order.contents().address();
      return address == null ? null : new Recipient(order.contents().buyer().name(), address);
    }
  }

  static CounterOrder of(Delivery.InQueue delivery, Language language) {
    return of(
        delivery.order(),
        delivery.status(),
        delivery.queuedAt(),
        delivery.since(),
        delivery.claimedBy(),
        language);
  }

  /**
   * After a step of the staff.
   *
   * @param ticket of the delivery, which somebody has heard of
   */
  static CounterOrder of(Delivery delivery, Ticket ticket, Language language) {
    return switch (delivery) {
      case Delivery.InQueue inQueue -> of(inQueue, language);
      case Delivery.PickedUp(var preparation, _, var at) ->
          of(
              preparation.order(),
              OrderStatus.PICKED_UP,
              preparation.queuedAt(),
              at,
              preparation.claimedBy(),
              language);
      case Delivery.Shipped(var order, _) ->
          of(order, OrderStatus.SHIPPED, null, null, null, language);
      default ->
          new CounterOrder(
              ticket.orderId(),
              ticket.number(),
              OrderStatus.DELETED,
              null,
              null,
              null,
              null,
              null,
              null);
    };
  }

  private static CounterOrder of(
      Order order,
      OrderStatus status,
      @Nullable Instant since,
      @Nullable Instant statusSince,
      @Nullable String claimedBy,
      Language language) {
    return new CounterOrder(
        order.id(),
        order.number(),
        status,
        since,
        statusSince,
        order.contents().fulfilment(),
        order.contents().lines().stream().map(line -> Line.of(line, language)).toList(),
        claimedBy,
        Recipient.of(order));
  }
}
