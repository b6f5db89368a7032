/** What an operator may change, in one place, with its units. */
@NullMarked
package dev.cafezinho.psp.settings;

import org.jspecify.annotations.NullMarked;
