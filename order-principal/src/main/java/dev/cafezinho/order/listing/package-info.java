/**
 * Which orders are whose, a read model: it is kept as orders are placed, and can be made anew from
 * the orders' streams while they are.
 */
@NullMarked
package dev.cafezinho.order.listing;

import org.jspecify.annotations.NullMarked;
