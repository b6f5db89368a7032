/**
 * What the webhook hub knows, without Spring and MongoDB: events, the triggers that services
 * register on them, deliveries with their attempts, and what follows from an attempt. Nothing here
 * and below knows of payments.
 */
@NullMarked
package dev.cafezinho.psp.webhook;

import org.jspecify.annotations.NullMarked;
