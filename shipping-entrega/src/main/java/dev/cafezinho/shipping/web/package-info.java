/** The nota for its buyer: as JSON, as a page to print, and as PDF. */
@NullMarked
package dev.cafezinho.shipping.web;

import org.jspecify.annotations.NullMarked;
