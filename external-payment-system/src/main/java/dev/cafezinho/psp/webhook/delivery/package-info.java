/**
 * How a message becomes deliveries, and how these are made: at once where there is room, retried on
 * a schedule, ended when their trigger is, and sent once more when somebody asks for it.
 */
@NullMarked
package dev.cafezinho.psp.webhook.delivery;

import org.jspecify.annotations.NullMarked;
