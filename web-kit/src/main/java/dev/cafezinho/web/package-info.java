/**
 * What every HTTP door does alike: JSON read strictly, texts on one line, and each refusal as a
 * problem detail.
 */
@NullMarked
package dev.cafezinho.web;

import org.jspecify.annotations.NullMarked;
