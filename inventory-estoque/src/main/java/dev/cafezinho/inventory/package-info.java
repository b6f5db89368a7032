/**
 * Estoque: what the shop has, and which order gets how much of it. An order gets all its lines or
 * none. Its reservation says which units it has bought or gives back, and the marks on the products
 * follow that, also after a crash in between.
 */
@NullMarked
package dev.cafezinho.inventory;

import org.jspecify.annotations.NullMarked;
