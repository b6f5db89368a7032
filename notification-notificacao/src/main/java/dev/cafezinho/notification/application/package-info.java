/** Starts Notificação. */
@NullMarked
package dev.cafezinho.notification.application;

import org.jspecify.annotations.NullMarked;
