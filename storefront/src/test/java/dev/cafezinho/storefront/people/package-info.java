/** People and passwords on their own. */
@NullMarked
package dev.cafezinho.storefront.people;

import org.jspecify.annotations.NullMarked;
