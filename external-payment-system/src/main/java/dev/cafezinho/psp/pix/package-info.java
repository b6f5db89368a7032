/**
 * Payment by PIX: the code and its picture, the routes, and the page on which the buyer pays. A new
 * payment method is a package like this one beside it; nothing here is shared with it except the
 * teller.
 */
@NullMarked
package dev.cafezinho.psp.pix;

import org.jspecify.annotations.NullMarked;
