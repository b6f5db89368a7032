/**
 * Deadlines of streams. The next one is part of a stream's document, written by the append that
 * makes it necessary; any number of instances attend to what is due, and none does it twice.
 */
@NullMarked
package dev.cafezinho.eventlog.due;

import org.jspecify.annotations.NullMarked;
