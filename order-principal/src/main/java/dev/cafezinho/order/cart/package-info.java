/**
 * A shopper's cart: a small document, changed by compare-and-set. Its version only grows, so that
 * the order it became can empty it exactly once.
 */
@NullMarked
package dev.cafezinho.order.cart;

import org.jspecify.annotations.NullMarked;
