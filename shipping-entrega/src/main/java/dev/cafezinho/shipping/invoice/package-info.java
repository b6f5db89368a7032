/** The nota: what was sold to whom, told in the ways people need it. */
@NullMarked
package dev.cafezinho.shipping.invoice;

import org.jspecify.annotations.NullMarked;
