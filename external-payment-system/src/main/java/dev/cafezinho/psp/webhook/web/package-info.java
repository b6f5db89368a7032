/** The hub's routes, their bodies and views, and the key that closes them. */
@NullMarked
package dev.cafezinho.psp.webhook.web;

import org.jspecify.annotations.NullMarked;
