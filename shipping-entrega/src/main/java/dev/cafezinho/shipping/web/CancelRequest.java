package dev.cafezinho.shipping.web;

import dev.cafezinho.web.OneLine;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * That the staff cancel an order.
 *
 * @param reason in their words, for the shopper; nothing to see is as good as none
 */
record CancelRequest(
    @CodePointLength(max = 140) @Pattern(regexp = OneLine.OPTIONAL) @Nullable String reason) {
  @Nullable String words() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
