package dev.cafezinho.shipping;

import dev.cafezinho.contracts.Fulfilment;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one order's way to its buyer. The facts come in any order, so it is they that
 * are kept, and the stage follows from them.
 *
 * @param ticket known from the first that is heard of it
 * @param order known when it is paid
 * @param invoice issued when it is shipped
 */
public record Delivery(
    @Nullable Ticket ticket,
    @Nullable Order order,
    Stock stock,
    boolean deleted,
    @Nullable Invoice invoice) {
  static final Delivery NOTHING_KNOWN = new Delivery(null, null, Stock.UNDECIDED, false, null);

  /** What Estoque said. */
  enum Stock {
    UNDECIDED,
    RESERVED,
    REFUSED
  }

  /** How far it has come. */
  public enum Stage {
    /** Not paid, or not reserved. */
    WAITING,
    /** It is shipped when its time has come. */
    TO_SHIP,
    /** It is for the counter's staff to prepare; nothing here moves it on yet. */
    TO_PREPARE,
    SHIPPED,
    /** The order was deleted before it was shipped: it stays. */
    DELETED
  }

  /** First what cannot change any more, then what can. */
  public Stage stage() {
    if (invoice != null) {
      return Stage.SHIPPED;
    }
    if (deleted) {
      return Stage.DELETED;
    }
    if (order == null || stock != Stock.RESERVED) {
      return Stage.WAITING;
    }
    return order.contents().fulfilment() == Fulfilment.DELIVERY ? Stage.TO_SHIP : Stage.TO_PREPARE;
  }

  /** Whether the shopper placed the order; nobody has before it is known. */
  public boolean isFor(@Nullable String shopper) {
    return order != null && order.shopper().equals(shopper);
  }

  Delivery paid(Order paid) {
    return new Delivery(paid.ticket(), paid, stock, deleted, invoice);
  }

  Delivery answeredByEstoque(Stock answer, @Nullable Ticket by) {
    return new Delivery(known(by), order, answer, deleted, invoice);
  }

  Delivery orderDeleted(@Nullable Ticket by) {
    return new Delivery(known(by), order, stock, true, invoice);
  }

  Delivery invoiced(Invoice issued) {
    return new Delivery(ticket, order, stock, deleted, issued);
  }

  private @Nullable Ticket known(@Nullable Ticket told) {
    return told == null ? ticket : told;
  }
}
