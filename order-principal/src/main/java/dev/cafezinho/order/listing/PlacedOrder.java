package dev.cafezinho.order.listing;

import java.time.Instant;

/** What an order's stream says of it here. */
public record PlacedOrder(String id, String shopper, Instant at) {}
