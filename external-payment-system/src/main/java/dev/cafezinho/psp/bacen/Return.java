package dev.cafezinho.psp.bacen;

import java.time.Instant;

/**
 * That what was paid goes back, all of it.
 *
 * @param id the receiver's own name for it
 */
public record Return(String id, String rtrId, Instant at) {}
