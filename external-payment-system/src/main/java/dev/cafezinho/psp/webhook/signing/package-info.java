/** Secrets and signatures as Standard Webhooks 1.0 has them. */
@NullMarked
package dev.cafezinho.psp.webhook.signing;

import org.jspecify.annotations.NullMarked;
