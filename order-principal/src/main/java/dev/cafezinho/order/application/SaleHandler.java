package dev.cafezinho.order.application;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderCommand;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.application.CannotPlace.Why;
import dev.cafezinho.order.cart.PricedCart;
import dev.cafezinho.order.cart.PricedLine;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the staff sell. It needs no admission, but it stands in the queue like any other order. */
@Component
public class SaleHandler {
  private final CommandHandler<OrderCommand, Order, OrderEvent> handler;
  private final CounterHandler counter;
  private final Catalogue catalogue;
  private final Clock clock;

  SaleHandler(
      CommandHandler<OrderCommand, Order, OrderEvent> handler,
      CounterHandler counter,
      Catalogue catalogue,
      Clock clock) {
    this.handler = handler;
    this.counter = counter;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Makes it an order, once, which is paid.
   *
   * @return the order's id, which is its shopper's as well: nobody has one, and nobody else's
   *     notifications grow by it
   * @throws CannotPlace when it cannot be sold, or the counter takes nothing
   */
  public String sell(Sale sale, Cause cause) {
    String id = sale.orderId();
    Order known = handler.load(id);
    Order order = known instanceof Order.Placed ? known : place(id, sale, cause);
    if (!(order instanceof Order.Placed placed) || !sale.describes(placed.contents())) {
      throw new CannotPlace(new Why.OrderedOtherwise());
    }
    return id;
  }

  private Order place(String id, Sale sale, Cause cause) {
    List<OrderLine> lines = lines(sale);
    OrderContents contents =
        new OrderContents(
            Fulfilment.COUNTER,
            sale.buyer(),
            null,
            lines,
            lines.stream().map(OrderLine::lineTotal).reduce((a, b) -> a.plus(b)).orElseThrow(),
            sale.language().tag(),
            sale.paid());
    // nothing is refused any more once the order has its number
    long number = counter.admitEntered(id);
    return handler.begin(
        id, new OrderCommand.Place(id, number, id, contents, 0, Instant.now(clock)), cause);
  }

  /** At the prices of this moment. */
  private List<OrderLine> lines(Sale sale) {
    List<Product> products = catalogue.products();
    List<OrderLine> lines = new ArrayList<>();
    for (Sale.Item item : sale.items()) {
      Product product = CartHandler.product(item.sku(), products);
      String line = Integer.toString(lines.size() + 1);
      lines.add(CartHandler.line(product, line, item.options(), item.note(), item.quantity()));
    }
    List<PricedLine> hindered = PricedCart.of(lines, products).hindered();
    if (!hindered.isEmpty()) {
      throw new CannotPlace(new Why.CannotBeSold(hindered));
    }
    return lines;
  }
}
