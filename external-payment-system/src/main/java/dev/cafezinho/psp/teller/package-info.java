/**
 * The handler takes commands, asks the domain what they mean and writes the answer down in one
 * conditional write: the new state and the notice of it, together. Announcing comes after, and
 * again after a crash.
 */
@NullMarked
package dev.cafezinho.psp.teller;

import org.jspecify.annotations.NullMarked;
