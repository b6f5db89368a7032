/**
 * Event streams that tell everybody the same: what something looks like now, and again when it has
 * changed. Any instance may serve them, for each looks by itself.
 */
@NullMarked
package dev.cafezinho.service.streams;

import org.jspecify.annotations.NullMarked;
