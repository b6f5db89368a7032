package dev.cafezinho.payment;

import java.time.Instant;

/**
 * A payment as the payment system opened it.
 *
 * @param bankPaymentId the id by which its webhooks speak of it
 * @param pageUrl where the buyer pays
 * @param pixCode for copying and pasting
 */
public record OpenPayment(
    long id, String bankPaymentId, String pageUrl, String pixCode, Instant expiresAt) {}
