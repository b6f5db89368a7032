/**
 * Who orders meanwhile: customers ask again until there is an answer, remember what they were
 * promised, and hear all news.
 */
@NullMarked
package dev.cafezinho.system.faults.shopper;

import org.jspecify.annotations.NullMarked;
