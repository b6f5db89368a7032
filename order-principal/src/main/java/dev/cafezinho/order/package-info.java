/**
 * An order's life, without plumbing. A shopper places and deletes; {@link
 * dev.cafezinho.order.OrderProcess} says what the other services' events mean to an order; {@link
 * dev.cafezinho.order.OrderDecider} decides, {@link dev.cafezinho.order.Orders} keeps.
 */
@NullMarked
package dev.cafezinho.order;

import org.jspecify.annotations.NullMarked;
