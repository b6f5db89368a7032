package dev.cafezinho.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about an order.
 *
 * @param status what the event makes of the order by itself
 * @param at when it happened
 * @param reason why it was deleted or refused
 * @param details what only this kind of event has to say
 */
public record News(
    String orderId,
    long number,
    String shopper,
    OrderStatus status,
    Instant at,
    String type,
    @Nullable String reason,
    Details details) {

  /** Absent where the event does not have it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Details(
      @Nullable String pageUrl,
      @Nullable String trackingCode,
      @Nullable String invoiceNumber,
      @Nullable List<String> missing,
      @Nullable String reasonText) {
    public static final Details NONE = new Details(null, null, null, null, null);

    /** Why an order was deleted, in the words of the staff. */
    static Details saying(@Nullable String reasonText) {
      return new Details(null, null, null, null, reasonText);
    }
  }
}
