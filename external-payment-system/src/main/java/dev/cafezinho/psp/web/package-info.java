/**
 * What every page and route has in common: bounded bodies, strict headers, one shape for errors,
 * and the language of the reader.
 */
@NullMarked
package dev.cafezinho.psp.web;

import org.jspecify.annotations.NullMarked;
