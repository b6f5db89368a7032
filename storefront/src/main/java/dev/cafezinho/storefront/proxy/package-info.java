/**
 * The way from the browser to the services: which path belongs to whom, what goes along and what
 * stays here, and what the browser is told when a service does not answer.
 */
@NullMarked
package dev.cafezinho.storefront.proxy;

import org.jspecify.annotations.NullMarked;
