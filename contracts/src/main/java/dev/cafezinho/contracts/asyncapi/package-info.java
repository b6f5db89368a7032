/**
 * Writes the AsyncAPI document of the topic graph. The build runs this; no service needs it, nor
 * the library that it writes with.
 */
@NullMarked
package dev.cafezinho.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
