/** The functional beans: one line each, bound to topics in payment-pagamento.yml. */
@NullMarked
package dev.cafezinho.payment.messaging;

import org.jspecify.annotations.NullMarked;
