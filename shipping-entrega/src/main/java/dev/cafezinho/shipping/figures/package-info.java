/**
 * How long orders at the counter wait and are prepared, and what that says to who orders now. It is
 * reckoned from what the deliveries themselves tell, and nothing of it is stored.
 */
@NullMarked
package dev.cafezinho.shipping.figures;

import org.jspecify.annotations.NullMarked;
