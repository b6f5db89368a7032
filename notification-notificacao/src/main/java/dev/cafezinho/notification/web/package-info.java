/**
 * Server-sent events. A wake-up only says that there is something to read: what is sent always
 * comes from the log after what was sent last, so that replay and live are the same and cannot
 * race.
 */
@NullMarked
package dev.cafezinho.notification.web;

import org.jspecify.annotations.NullMarked;
