/**
 * The webhook endpoints. They are open, for the payment system has no token. Its own webhooks count
 * by the signature over the bytes as they came (Standard Webhooks 1.0); a bank's callbacks, which
 * are not signed, by an address that only the bank knows, and then only as a reason to ask it.
 */
@NullMarked
package dev.cafezinho.payment.web;

import org.jspecify.annotations.NullMarked;
