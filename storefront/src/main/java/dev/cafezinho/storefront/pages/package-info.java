/**
 * The web app as the browser gets it: hashed files for good, the page itself fresh each time and
 * under every address that the app routes by itself. And what it gets where there is nothing.
 */
@NullMarked
package dev.cafezinho.storefront.pages;

import org.jspecify.annotations.NullMarked;
