/**
 * Any bank that speaks the Central Bank's API (bacen/pix-api 2.9.0): a charge is a cob whose txid
 * is the order's id, what was paid is a pix, what goes back is a devolução. Its bodies are in the
 * standard's words.
 */
@NullMarked
package dev.cafezinho.payment.bacen;

import org.jspecify.annotations.NullMarked;
