/**
 * What shoppers and the other services do to orders: each use case loads, decides and appends, and
 * says as interfaces what it needs of the store.
 */
@NullMarked
package dev.cafezinho.order.application;

import org.jspecify.annotations.NullMarked;
