package dev.cafezinho.payment;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.TillPayment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid, and by whom.
 *
 * @param heardAt when Pagamento heard of the order: what was placed during an outage is not overdue
 */
public record ChargeRequest(
    String orderId,
    long number,
    String shopper,
    OrderContents contents,
    @JsonAlias("placedAt") Instant heardAt) {
  /** Null when it is to be paid by the payment system. */
  @Nullable TillPayment paid() {
    return contents.paid();
  }

  public Money amount() {
    return contents.total();
  }
}
