@NullMarked
package dev.cafezinho.notification;

import org.jspecify.annotations.NullMarked;
