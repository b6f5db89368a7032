/** Starts Entrega, and takes what is asked of a delivery to its stream. */
@NullMarked
package dev.cafezinho.shipping.application;

import org.jspecify.annotations.NullMarked;
