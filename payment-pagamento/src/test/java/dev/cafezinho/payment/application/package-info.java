@NullMarked
package dev.cafezinho.payment.application;

import org.jspecify.annotations.NullMarked;
