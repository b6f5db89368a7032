/**
 * What Estoque sells, asked through OpenFeign behind a port: with time-outs, a circuit breaker and
 * the last good catalogue while Estoque is away.
 */
@NullMarked
package dev.cafezinho.order.catalogue;

import org.jspecify.annotations.NullMarked;
