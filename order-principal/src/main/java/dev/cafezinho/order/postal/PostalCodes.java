package dev.cafezinho.order.postal;

import java.util.Optional;

/** Knows where postal codes are. */
public interface PostalCodes {
  /** Empty where no state has such a code. It answers soon, and fails for nobody. */
  Optional<PostalCodeArea> find(PostalCode code);
}
