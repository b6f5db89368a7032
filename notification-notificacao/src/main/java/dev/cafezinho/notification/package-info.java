/**
 * Notificação: what happens to a shopper's orders, numbered without gaps, kept, and told live. The
 * history is the log: whoever was away reads on from the number last seen.
 */
@NullMarked
package dev.cafezinho.notification;

import org.jspecify.annotations.NullMarked;
