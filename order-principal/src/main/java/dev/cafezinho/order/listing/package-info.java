/**
 * Which orders are whose, a read model: an entry is added before each order is placed, and all can
 * be brought to what the orders' streams say while orders are placed.
 */
@NullMarked
package dev.cafezinho.order.listing;

import org.jspecify.annotations.NullMarked;
