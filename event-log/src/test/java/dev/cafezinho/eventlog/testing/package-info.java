/**
 * To be used in tests only. Given/when/then for deciders: what is expected is exact, order matters
 * and extra events fail. Time that stands, and instances that die between two writes.
 */
@NullMarked
package dev.cafezinho.eventlog.testing;

import org.jspecify.annotations.NullMarked;
