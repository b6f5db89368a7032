/**
 * Payment by boleto: the bar code and the line of digits that every Brazilian bank reads, with
 * their check digits and due date as FEBRABAN and the Central Bank lay them out.
 */
@NullMarked
package dev.cafezinho.psp.boleto;

import org.jspecify.annotations.NullMarked;
