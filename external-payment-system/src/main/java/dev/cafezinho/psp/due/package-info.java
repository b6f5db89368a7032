/**
 * Work that is due at a time. Its time is the field {@code due} of the document that the work is
 * about, set and cleared by the same write as the rest of it. Whoever does the work moves that time
 * by a lease first, so that any number of processes share it.
 */
@NullMarked
package dev.cafezinho.psp.due;

import org.jspecify.annotations.NullMarked;
