package dev.cafezinho.inventory;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.Cause;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Examples. */
public final class Orders {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Orders() {}

  public static Product product(String sku, int stock) {
    var shown =
        new Description(
            sku, "good", "drinks", Money.brl(500), "/products/x.svg", true, List.of(), Map.of(), 0);
    return new Product(sku, shown, stock);
  }

  public static OrderCreated created(String order, Line... lines) {
    var ordered =
        Arrays.stream(lines)
            .map(line -> new OrderLine(line.sku(), line.sku(), line.quantity(), Money.brl(500)))
            .toList();
    var contents =
        new OrderContents(
            Fulfilment.COUNTER,
            new Buyer("Ana", "ana@example.org"),
            null,
            ordered,
            Money.brl(500L * ordered.size()));
    return new OrderCreated(order, 7, "ana", contents, NOON);
  }

  public static OrderDeleted deleted(String order) {
    return new OrderDeleted(order, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, NOON);
  }

  public static Cause message(String id) {
    return new Cause(id, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
  }
}
