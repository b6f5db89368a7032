/**
 * The system under test: every service, the broker and the store, each a process or a container
 * that can die and be started again on the same ports and data.
 */
@NullMarked
package dev.cafezinho.system.faults.cluster;

import org.jspecify.annotations.NullMarked;
