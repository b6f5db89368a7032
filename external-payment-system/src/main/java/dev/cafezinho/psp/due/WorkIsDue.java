package dev.cafezinho.psp.due;

/** A nudge: something is due now, no need to wait for the next sweep. */
record WorkIsDue() {}
