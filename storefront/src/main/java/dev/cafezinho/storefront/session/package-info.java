/**
 * Who a browser is. Its cookie is a signed token, so that no instance has to remember it; towards
 * the services it becomes a short-lived token that they verify with the published key.
 */
@NullMarked
package dev.cafezinho.storefront.session;

import org.jspecify.annotations.NullMarked;
