/** Entrega's topics. */
@NullMarked
package dev.cafezinho.shipping.messaging;

import org.jspecify.annotations.NullMarked;
