/**
 * What Pagamento does with charges: {@link dev.cafezinho.payment.application.ChargeHandler} records
 * what it hears, {@link dev.cafezinho.payment.application.ChargeWorker} does what is due in the
 * payment system, which is behind a port.
 */
@NullMarked
package dev.cafezinho.payment.application;

import org.jspecify.annotations.NullMarked;
