@NullMarked
package dev.cafezinho.payment;

import org.jspecify.annotations.NullMarked;
