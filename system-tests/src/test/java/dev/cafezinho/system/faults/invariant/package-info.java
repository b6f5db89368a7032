/**
 * What must hold whatever has failed, as rules over the evidence, each of which is seen to fail.
 */
@NullMarked
package dev.cafezinho.system.faults.invariant;

import org.jspecify.annotations.NullMarked;
