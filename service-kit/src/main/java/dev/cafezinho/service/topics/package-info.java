/**
 * A service's place in the topic graph: its bindings follow from the table of publications, and so
 * do its function beans where it treats all topics alike. A start fails when its function beans do
 * not fit that table.
 */
@NullMarked
package dev.cafezinho.service.topics;

import org.jspecify.annotations.NullMarked;
