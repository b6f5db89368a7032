/**
 * Payment by card, for tests only: the page takes the industry's published test numbers and no
 * other, and nothing of a card is kept or logged, not even its last digits.
 */
@NullMarked
package dev.cafezinho.psp.card;

import org.jspecify.annotations.NullMarked;
