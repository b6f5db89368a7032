/**
 * The shape that the Central Bank publishes for the API of every bank (bacen/pix-api 2.9.0), over
 * the same payments: a cob is a PIX payment with a txid, a webhook is a receiver at the hub. The
 * published words are Portuguese and stay so here, in the bodies and in what is named after them.
 */
@NullMarked
package dev.cafezinho.psp.bacen;

import org.jspecify.annotations.NullMarked;
