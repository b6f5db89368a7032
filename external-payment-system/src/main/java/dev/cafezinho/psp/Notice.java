package dev.cafezinho.psp;

import java.time.Instant;

/**
 * The news that a payment changed, kept with the payment until its deliveries are written down.
 *
 * @param id the same for every receiver and every attempt
 */
public record Notice(String id, PaymentStatus status, Instant time) {}
