/**
 * What shoppers read of their orders: told from the event streams themselves, so it is never behind
 * them.
 */
@NullMarked
package dev.cafezinho.order.view;

import org.jspecify.annotations.NullMarked;
