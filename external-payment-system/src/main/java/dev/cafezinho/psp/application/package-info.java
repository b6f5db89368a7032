/** Starts the payment system. */
@NullMarked
package dev.cafezinho.psp.application;

import org.jspecify.annotations.NullMarked;
