package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.TillPayment;
import dev.cafezinho.order.application.Sale;
import dev.cafezinho.order.cart.Cart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the staff say of a sale.
 *
 * @param buyer null for a guest who gives no name
 */
record SellRequest(
    @NotEmpty @Size(max = Cart.MOST_LINES) List<CartController.@NotNull @Valid AddLine> lines,
    @NotNull TillPayment payment,
    @Valid PlaceOrderRequest.@Nullable BuyerRequest buyer) {
  /** As a Brazilian nota calls somebody whose name is not known. */
  private static final Buyer UNNAMED = new Buyer("Consumidor", null);

  Sale sale(String staff, String key, Language language) {
    return new Sale(
        staff,
        key,
        lines.stream().map(SellRequest::item).toList(),
        buyer == null ? UNNAMED : buyer.buyer(),
        payment,
        language);
  }

  private static Sale.Item item(CartController.AddLine line) {
    String note = line.note();
    return new Sale.Item(
        line.sku(),
        line.quantity(),
        Objects.requireNonNullElse(line.options(), List.of()),
        note == null || note.isBlank() ? null : note.strip());
  }
}
