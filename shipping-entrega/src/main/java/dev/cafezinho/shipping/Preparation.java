package dev.cafezinho.shipping;

import java.time.Instant;

/**
 * The work of the staff on one order, which begins when somebody claims it.
 *
 * @param invoice its nota, issued with the claim
 * @param queuedAt since when it had waited
 * @param claimedBy who prepares it
 */
public record Preparation(
    Order order, Invoice invoice, Instant queuedAt, String claimedBy, Instant claimedAt) {}
