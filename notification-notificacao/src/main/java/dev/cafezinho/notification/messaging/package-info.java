/** The functional beans: each topic's events are stored, and all instances are told so. */
@NullMarked
package dev.cafezinho.notification.messaging;

import org.jspecify.annotations.NullMarked;
