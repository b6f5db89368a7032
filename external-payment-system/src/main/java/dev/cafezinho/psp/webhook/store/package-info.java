/** Events and deliveries in MongoDB. A delivery's document has the time when it is due. */
@NullMarked
package dev.cafezinho.psp.webhook.store;

import org.jspecify.annotations.NullMarked;
