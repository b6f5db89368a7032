package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.settings.PspProperties;
import org.springframework.stereotype.Component;

/** Where a buyer's bank reads what a charge is about. */
@Component
public class Locations {
  private static final int LENGTH = 77;

  private final String base;

  Locations(PspProperties settings) {
    this.base = settings.baseUrl().toString().replaceAll("^https?://|/+$", "") + "/qr/";
  }

  /** Without its scheme, as it stands in a code. */
  public String of(Cob cob) {
    var location = base + cob.token();
    if (location.length() > LENGTH) {
      throw new IllegalStateException(
          "cafezinho.psp.base-url is too long: no code has room for " + location);
    }
    return location;
  }
}
