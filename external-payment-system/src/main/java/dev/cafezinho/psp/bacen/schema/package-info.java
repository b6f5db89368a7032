/**
 * The standard's forms: how its bodies are read field by field, what its names and amounts look
 * like, and the errors that it publishes.
 */
@NullMarked
package dev.cafezinho.psp.bacen.schema;

import org.jspecify.annotations.NullMarked;
