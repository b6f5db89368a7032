/**
 * The handler takes commands, asks the domain what they mean and writes the answer down in one
 * conditional write: the new state and the notice of it, together. Announcing comes after, and
 * again after a crash. What starts the payment system is here, too.
 */
@NullMarked
package dev.cafezinho.psp.application;

import org.jspecify.annotations.NullMarked;
