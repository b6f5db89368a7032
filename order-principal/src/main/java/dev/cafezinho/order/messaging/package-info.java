/** The functional beans that bind Principal to the topics; each delegates to a named method. */
@NullMarked
package dev.cafezinho.order.messaging;

import org.jspecify.annotations.NullMarked;
