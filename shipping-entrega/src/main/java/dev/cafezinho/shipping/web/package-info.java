/**
 * The nota, as JSON, as a page to print and as PDF, for the shopper whose order it is; and what the
 * staff do with an order.
 */
@NullMarked
package dev.cafezinho.shipping.web;

import org.jspecify.annotations.NullMarked;
