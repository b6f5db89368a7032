/** The standard's routes for charges, what was paid on them and what goes back, with their JSON. */
@NullMarked
package dev.cafezinho.psp.bacen.web;

import org.jspecify.annotations.NullMarked;
