/** Where webhooks may go: how a target is written, and which addresses it may have. */
@NullMarked
package dev.cafezinho.psp.webhook.network;

import org.jspecify.annotations.NullMarked;
