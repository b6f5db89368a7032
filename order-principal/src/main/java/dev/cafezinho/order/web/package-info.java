/** Principal's HTTP interface; every path acts for the shopper named by the token. */
@NullMarked
package dev.cafezinho.order.web;

import org.jspecify.annotations.NullMarked;
