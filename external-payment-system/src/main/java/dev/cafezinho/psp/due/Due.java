package dev.cafezinho.psp.due;

import java.time.Instant;

/**
 * A document that is due.
 *
 * @param collection that has it
 * @param at as it is stored: who claims it names it
 * @param limit what shares a limit with it, such as the receiver
 */
public record Due(String collection, String id, Instant at, String limit) {}
