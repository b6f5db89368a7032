/**
 * The webhook endpoint. It is open, for the payment system has no token; what counts is the
 * signature over the bytes as they came (Standard Webhooks 1.0).
 */
@NullMarked
package dev.cafezinho.payment.web;

import org.jspecify.annotations.NullMarked;
