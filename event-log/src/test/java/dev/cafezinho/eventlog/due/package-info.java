@NullMarked
package dev.cafezinho.eventlog.due;

import org.jspecify.annotations.NullMarked;
