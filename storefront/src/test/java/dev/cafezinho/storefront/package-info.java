/** The front door from a browser's side, with services that only record what reaches them. */
@NullMarked
package dev.cafezinho.storefront;

import org.jspecify.annotations.NullMarked;
