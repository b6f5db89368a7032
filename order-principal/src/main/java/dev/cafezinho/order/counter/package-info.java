/**
 * The shop's counter: the codes of its display and the drinks that they admit, the numbers of the
 * day, and who waits. All of it is one document, so that one write admits an order or none does.
 */
@NullMarked
package dev.cafezinho.order.counter;

import org.jspecify.annotations.NullMarked;
