/**
 * The external payment system, called over HTTP. Its JSON speaks of payments, in snake case; what
 * it calls {@code reference} is our order's id.
 */
@NullMarked
package dev.cafezinho.payment.psp;

import org.jspecify.annotations.NullMarked;
