package dev.cafezinho.storefront.session;

import java.time.Duration;

/**
 * How long a key lives.
 *
 * @param used so long it is signed with
 * @param believedAfter so long what was signed with it still counts
 */
record KeyLife(Duration used, Duration believedAfter) {}
