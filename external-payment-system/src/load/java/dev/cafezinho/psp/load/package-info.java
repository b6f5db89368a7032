/**
 * How much the payment system delivers, and how soon, while some of its receivers fail: Gatling
 * creates and confirms payments, receivers note what comes, and a bare HTTP client then sends the
 * same posts to the same receivers. Only compiled and run with {@code -Pload}.
 */
@NullMarked
package dev.cafezinho.psp.load;

import org.jspecify.annotations.NullMarked;
