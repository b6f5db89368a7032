/**
 * The nota as a page to read and to print, and as PDF. Page and PDF are one template; names are
 * shown in whatever script they are written.
 */
@NullMarked
package dev.cafezinho.shipping.invoice;

import org.jspecify.annotations.NullMarked;
