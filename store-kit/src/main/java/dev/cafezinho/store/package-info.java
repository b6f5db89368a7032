/**
 * How a document is changed while others may change it too: a write names what was read, and when
 * it finds something else, reading, deciding and writing begin again.
 */
@NullMarked
package dev.cafezinho.store;

import org.jspecify.annotations.NullMarked;
