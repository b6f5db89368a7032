/**
 * The callback by which the receiver of the money is told that a charge was paid or given back: one
 * address for each key, and one payment at a time or several collected.
 */
@NullMarked
package dev.cafezinho.psp.bacen.callback;

import org.jspecify.annotations.NullMarked;
