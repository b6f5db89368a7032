package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Charge;
import dev.cafezinho.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body that opens a payment.
 *
 * @param value in cents; a method may carry less than what passes here
 * @param expiresIn in seconds
 */
record OpenPayment(
    @NotNull @Min(1) @Max(99_999_999_999L) Long value,
    @Nullable @CodePointLength(max = 140) String reference,
    @Nullable @Valid Payer buyer,
    @Nullable @Min(1) @Max(2_592_000) Long expiresIn,
    @Nullable @CodePointLength(max = 2048) @Pattern(regexp = RETURN_URL) String returnUrl) {

  /** A page links to it, so an address that runs as a script is refused. */
  private static final String RETURN_URL =
      "^(?=.{0,2048}$)[Hh][Tt][Tt][Pp][Ss]?://"
          + "([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*|\\[[0-9A-Fa-f:.]+\\])"
          + "(:[0-9]{1,5})?([/?#]([A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$";

  record Payer(
      @Nullable @CodePointLength(max = 120) String name,
      @Nullable @CodePointLength(max = 254) @Pattern(regexp = OneLine.E_MAIL) String email) {
    Buyer toBuyer() {
      return new Buyer(name, email);
    }
  }

  Charge charge(String method) {
    return new Charge(method, value, reference, buyer == null ? null : buyer.toBuyer(), returnUrl);
  }
}
