/**
 * Payment by PIX: the code that every bank's reader accepts, and its picture. The routes and the
 * page's frame are those of every method.
 */
@NullMarked
package dev.cafezinho.psp.pix;

import org.jspecify.annotations.NullMarked;
