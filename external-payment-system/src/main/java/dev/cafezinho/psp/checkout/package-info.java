/**
 * What all payment methods share: opening and settling a payment, its page's frame, its live socket
 * and its addresses. It finds the methods by their interface and knows none of them by name.
 */
@NullMarked
package dev.cafezinho.psp.checkout;

import org.jspecify.annotations.NullMarked;
