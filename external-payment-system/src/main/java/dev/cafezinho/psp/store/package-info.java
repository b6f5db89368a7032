/** What all that is stored has in common. */
@NullMarked
package dev.cafezinho.psp.store;

import org.jspecify.annotations.NullMarked;
