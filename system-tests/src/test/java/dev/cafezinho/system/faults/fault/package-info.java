/**
 * What goes wrong, and in which order: each fault begins, is put right again, and has recovered
 * some time later.
 */
@NullMarked
package dev.cafezinho.system.faults.fault;

import org.jspecify.annotations.NullMarked;
