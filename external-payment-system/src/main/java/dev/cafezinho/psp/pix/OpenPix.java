package dev.cafezinho.psp.pix;

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
 * The body that opens a PIX payment.
 *
 * @param value in cents, up to what a BR Code can carry in comfort
 * @param expiresIn in seconds
 */
record OpenPix(
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

  Charge charge() {
    return new Charge(
        Pix.NAME, value, reference, buyer == null ? null : buyer.toBuyer(), returnUrl);
  }
}
