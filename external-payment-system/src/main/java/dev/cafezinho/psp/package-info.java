/**
 * What a payment is and what may happen to it, told without framework, clock or store. The payment
 * system knows amounts, buyers and an opaque reference of its customer; it knows nothing of orders.
 * Everything that talks to the world lives one package down.
 */
@NullMarked
package dev.cafezinho.psp;

import org.jspecify.annotations.NullMarked;
