/**
 * Pagamento: one charge per order, opened in the payment system, then paid, refused, voided or
 * refunded. Facts may come twice and in any order; the type of a {@link
 * dev.cafezinho.payment.Charge} says what is still to be done, and it is tried until it is done.
 */
@NullMarked
package dev.cafezinho.payment;

import org.jspecify.annotations.NullMarked;
