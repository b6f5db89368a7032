/** Tries at passwords on their own. */
@NullMarked
package dev.cafezinho.storefront.signin;

import org.jspecify.annotations.NullMarked;
