/**
 * The front door: one origin for the web app and every service's API. It knows who a browser is,
 * lets writes in only with a CSRF token, and vouches for the shopper towards the services.
 */
@NullMarked
package dev.cafezinho.storefront;

import org.jspecify.annotations.NullMarked;
