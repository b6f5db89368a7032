/**
 * Work that is due at a time, one small document each, removed when done. It is written down before
 * the thing it is about, so that a crash leaves at worst work with nothing to do, never the
 * opposite.
 */
@NullMarked
package dev.cafezinho.psp.due;

import org.jspecify.annotations.NullMarked;
