/** Payments in MongoDB. */
@NullMarked
package dev.cafezinho.psp.store;

import org.jspecify.annotations.NullMarked;
