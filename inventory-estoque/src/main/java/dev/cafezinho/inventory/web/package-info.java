/** What the shop sells, for everybody. */
@NullMarked
package dev.cafezinho.inventory.web;

import org.jspecify.annotations.NullMarked;
