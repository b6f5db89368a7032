package dev.cafezinho.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.TillPayment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the staff sell to a guest without a phone, who has paid already.
 *
 * @param staff who enters it
 * @param key names the attempt: the same key of the same person is the same order
 */
public record Sale(
    String staff, String key, List<Item> items, Buyer buyer, TillPayment paid, Language language) {
  /**
   * So many of a product.
   *
   * @param options the ids of the choices
   * @param note null for none
   */
  public record Item(String sku, int quantity, List<String> options, @Nullable String note) {
    boolean describes(OrderLine line) {
      return sku.equals(line.sku())
          && quantity == line.quantity()
          && Objects.equals(note, line.note())
          && Set.copyOf(options).equals(ids(line));
    }

    private static Set<String> ids(OrderLine line) {
      return Set.copyOf(line.options().stream().map(ChosenOption::id).toList());
    }
  }

  /** Nobody else's orders have this id, and it is the order's shopper as well. */
  String orderId() {
    return UuidCreator.getNameBasedSha1(staff + " sale " + key).toString();
  }

  boolean describes(OrderContents contents) {
    return paid == contents.paid()
        && buyer.equals(contents.buyer())
        && items.size() == contents.lines().size()
        && describes(contents.lines());
  }

  private boolean describes(List<OrderLine> lines) {
    for (int n = 0; n < lines.size(); n++) {
      if (!items.get(n).describes(lines.get(n))) {
        return false;
      }
    }
    return true;
  }
}
