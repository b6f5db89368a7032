/** How the front door asks the services. */
@NullMarked
package dev.cafezinho.storefront.proxy;

import org.jspecify.annotations.NullMarked;
