/** All that knows MongoDB: the charges' streams with their deadlines, and the webhooks' secret. */
@NullMarked
package dev.cafezinho.payment.store;

import org.jspecify.annotations.NullMarked;
