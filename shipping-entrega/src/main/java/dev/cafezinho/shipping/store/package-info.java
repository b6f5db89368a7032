/** Deliveries in MongoDB, the numbers of the notas, and what is to be shipped when. */
@NullMarked
package dev.cafezinho.shipping.store;

import org.jspecify.annotations.NullMarked;
