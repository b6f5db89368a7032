/** The functional beans that bind Entrega to the topics; each delegates to a named method. */
@NullMarked
package dev.cafezinho.shipping.messaging;

import org.jspecify.annotations.NullMarked;
