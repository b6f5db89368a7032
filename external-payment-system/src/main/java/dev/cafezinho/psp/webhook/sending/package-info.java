/** One request to a receiver that is not trusted, and its answer. */
@NullMarked
package dev.cafezinho.psp.webhook.sending;

import org.jspecify.annotations.NullMarked;
