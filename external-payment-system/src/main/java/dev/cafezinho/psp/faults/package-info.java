/**
 * Misbehaviour on request: a script says what goes wrong for one payment or for all, so that who is
 * paid here can be tried against webhooks that come twice, late, wrong or never. A script counts
 * what it meets, in the store, and so means the same whichever instance meets it.
 */
@NullMarked
package dev.cafezinho.psp.faults;

import org.jspecify.annotations.NullMarked;
