/**
 * All that is known when it has come to rest: what shoppers were told, and what the services, the
 * payment system and the queues hold.
 */
@NullMarked
package dev.cafezinho.system.faults.evidence;

import org.jspecify.annotations.NullMarked;
