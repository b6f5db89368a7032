/**
 * Given/when/then for deciders, to be used in tests only. What is expected is exact: order matters
 * and extra events fail.
 */
@NullMarked
package dev.cafezinho.eventlog.testing;

import org.jspecify.annotations.NullMarked;
