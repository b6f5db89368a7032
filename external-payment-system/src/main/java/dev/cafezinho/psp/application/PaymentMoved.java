package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Payment;

/** A payment's new state is stored: pages that show it may change. */
public record PaymentMoved(Payment payment) {}
