/**
 * A stream is one document: its events, the messages it has reacted to and what it has still to
 * publish change together in one conditional write. State, inbox and outbox cannot disagree, and no
 * transaction is needed.
 */
@NullMarked
package dev.cafezinho.eventlog;

import org.jspecify.annotations.NullMarked;
