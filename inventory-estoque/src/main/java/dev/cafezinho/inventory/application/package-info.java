/**
 * What Estoque does with the messages that it hears: units are taken before a reservation is
 * decided, and marks are resolved after it. The stock is behind {@link
 * dev.cafezinho.inventory.application.Products}.
 */
@NullMarked
package dev.cafezinho.inventory.application;

import org.jspecify.annotations.NullMarked;
