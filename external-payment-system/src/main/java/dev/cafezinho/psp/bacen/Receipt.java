package dev.cafezinho.psp.bacen;

import java.time.Instant;

/** That a charge was paid. */
public record Receipt(String endToEndId, Instant at) {}
