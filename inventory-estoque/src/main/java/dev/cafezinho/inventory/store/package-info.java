/** Products and reservations in MongoDB, and the catalogue that fills an empty shop. */
@NullMarked
package dev.cafezinho.inventory.store;

import org.jspecify.annotations.NullMarked;
