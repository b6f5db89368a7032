package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.PaymentMethod;

/**
 * What is PIX about a payment.
 *
 * @param qrCode the name of its picture
 * @param pixCode the BR Code
 */
public record PixFacts(String qrCode, String pixCode) implements PaymentMethod.Facts {}
