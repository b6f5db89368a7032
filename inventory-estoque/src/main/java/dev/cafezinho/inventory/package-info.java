/**
 * Stock that is never oversold. A product counts what nobody holds and who holds the rest; a
 * reservation is the log of one order's lines, all of them or none, and drives the products to what
 * it says, again and again if need be.
 */
@NullMarked
package dev.cafezinho.inventory;

import org.jspecify.annotations.NullMarked;
