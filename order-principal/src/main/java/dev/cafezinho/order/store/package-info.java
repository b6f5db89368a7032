/** What Principal's documents in MongoDB share. */
@NullMarked
package dev.cafezinho.order.store;

import org.jspecify.annotations.NullMarked;
