@NullMarked
package dev.cafezinho.notification.store;

import org.jspecify.annotations.NullMarked;
