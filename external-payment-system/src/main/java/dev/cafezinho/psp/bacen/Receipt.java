package dev.cafezinho.psp.bacen;

import java.time.Instant;

/** That a charge was paid. */
record Receipt(String endToEndId, Instant at) {}
