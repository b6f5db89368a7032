@NullMarked
package dev.cafezinho.notification.messaging;

import org.jspecify.annotations.NullMarked;
