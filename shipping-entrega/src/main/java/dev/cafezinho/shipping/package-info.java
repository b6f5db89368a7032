/**
 * Entrega: an order leaves when it is paid, its stock is reserved and nobody has deleted it,
 * whichever of that is heard of first. Its nota is issued as it leaves, in the same write.
 */
@NullMarked
package dev.cafezinho.shipping;

import org.jspecify.annotations.NullMarked;
