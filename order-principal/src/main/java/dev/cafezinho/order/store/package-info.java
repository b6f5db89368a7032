/**
 * Orders, their numbers and what keys have ordered, in MongoDB; and the names that events are
 * stored under.
 */
@NullMarked
package dev.cafezinho.order.store;

import org.jspecify.annotations.NullMarked;
