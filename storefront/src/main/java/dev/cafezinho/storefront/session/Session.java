package dev.cafezinho.storefront.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser's shopper, and since when its cookie says so.
 *
 * @param signIn the sign-in of the person at this browser, which may be over; null without one
 */
record Session(UUID shopper, Instant issuedAt, @Nullable UUID signIn) {
  Session(UUID shopper, Instant issuedAt) {
    this(shopper, issuedAt, null);
  }
}
