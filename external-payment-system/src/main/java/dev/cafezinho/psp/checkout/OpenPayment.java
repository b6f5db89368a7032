package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Charge;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The body that opens a payment.
 *
 * @param value in cents; a method may carry less than what passes here
 * @param expiresIn in seconds
 */
record OpenPayment(
    @NotNull @Min(1) @Max(99_999_999_999L) Long value,
    @Nullable @Size(max = 140) String reference,
    @Nullable @Valid Payer buyer,
    @Nullable @Min(1) @Max(2_592_000) Long expiresIn,
    @Nullable @Size(max = 2048) String returnUrl) {

  record Payer(
      @Nullable @Size(max = 120) String name, @Nullable @Email @Size(max = 254) String email) {
    Buyer toBuyer() {
      return new Buyer(name, email);
    }
  }

  /** A page links to it: an address that runs as script would be an open door. */
  @AssertTrue(message = "return_url is an http or https address")
  boolean isReturnUrlWeb() {
    if (returnUrl == null) {
      return true;
    }
    try {
      var url = URI.create(returnUrl);
      var isWeb =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      return isWeb && url.getHost() != null && url.getUserInfo() == null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  Charge charge(String method) {
    return new Charge(method, value, reference, buyer == null ? null : buyer.toBuyer(), returnUrl);
  }
}
