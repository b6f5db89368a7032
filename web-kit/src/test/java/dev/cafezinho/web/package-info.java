@NullMarked
package dev.cafezinho.web;

import org.jspecify.annotations.NullMarked;
