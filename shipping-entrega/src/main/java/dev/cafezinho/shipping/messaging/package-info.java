/** Entrega's topics, and the clock that ships what is due. */
@NullMarked
package dev.cafezinho.shipping.messaging;

import org.jspecify.annotations.NullMarked;
