package dev.cafezinho.storefront.session;

import java.time.Instant;
import java.util.UUID;

/** A browser's shopper, and since when its cookie says so. */
record Session(UUID shopper, Instant issuedAt) {}
