/**
 * Estoque: what the shop has, and which order holds how much of it. An order's lines are held all
 * or none; its reservation stream says what was decided, and the products follow it, also after a
 * crash in between.
 */
@NullMarked
package dev.cafezinho.inventory;

import org.jspecify.annotations.NullMarked;
