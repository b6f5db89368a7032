/** Estoque's topics. */
@NullMarked
package dev.cafezinho.inventory.messaging;

import org.jspecify.annotations.NullMarked;
