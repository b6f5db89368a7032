/**
 * What becomes of a message that its consumer cannot handle. {@code Attempts} tries it a bounded
 * number of times, {@code DeadLetterRecoverer} puts it aside with the reason, and {@code
 * DeadLetters} lets an operator look at it, send it back to its own group or throw it away. An
 * outage of the store is not the message's fault: it waits for the store to come back.
 */
@NullMarked
package dev.cafezinho.service.deadletters;

import org.jspecify.annotations.NullMarked;
