/**
 * A message broker and a document store that live inside this JVM, so that the whole system runs
 * with nothing else installed. Each speaks the real thing's wire protocol on the loopback address,
 * and each keeps what it has acknowledged, even when the process is killed.
 */
@NullMarked
package dev.cafezinho.embedded;

import org.jspecify.annotations.NullMarked;
