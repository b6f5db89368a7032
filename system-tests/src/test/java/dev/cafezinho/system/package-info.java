/**
 * The whole shop from outside, as shoppers, the bank and an operator meet it: over HTTP, in a
 * browser, over AMQP, and by killing its process. Nothing here reaches into a service.
 */
@NullMarked
package dev.cafezinho.system;

import org.jspecify.annotations.NullMarked;
