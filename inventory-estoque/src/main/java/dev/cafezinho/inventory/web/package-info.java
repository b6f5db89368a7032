/** Estoque's products over HTTP, for Principal. */
@NullMarked
package dev.cafezinho.inventory.web;

import org.jspecify.annotations.NullMarked;
