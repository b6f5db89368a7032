/** What the staff do with an order, and the nota as the shopper gets it. */
@NullMarked
package dev.cafezinho.shipping.web;

import org.jspecify.annotations.NullMarked;
