/**
 * Events, the triggers that services register on them, and their deliveries: signed, bounded,
 * retried on a schedule, and never forgotten. What leaves this house leaves from here.
 */
@NullMarked
package dev.cafezinho.psp.webhook;

import org.jspecify.annotations.NullMarked;
