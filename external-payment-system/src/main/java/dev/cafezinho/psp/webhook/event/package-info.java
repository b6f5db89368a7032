/** How events and triggers begin, change and end. */
@NullMarked
package dev.cafezinho.psp.webhook.event;

import org.jspecify.annotations.NullMarked;
