/**
 * How people sign in with name and password, how many tries they have, and how they sign out. Who
 * is signed in is the session's business.
 */
@NullMarked
package dev.cafezinho.storefront.signin;

import org.jspecify.annotations.NullMarked;
