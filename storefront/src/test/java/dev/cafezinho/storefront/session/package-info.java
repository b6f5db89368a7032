/** Sessions and keys on their own, with a store. */
@NullMarked
package dev.cafezinho.storefront.session;

import org.jspecify.annotations.NullMarked;
