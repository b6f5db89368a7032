/** The functional beans that bind Estoque to the topics; each delegates to a named method. */
@NullMarked
package dev.cafezinho.inventory.messaging;

import org.jspecify.annotations.NullMarked;
