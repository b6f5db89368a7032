/**
 * The whole shop in one JVM: the embedded broker and store, then the seven applications, each in a
 * context of its own, with the code and the settings they have when they run apart.
 */
@NullMarked
package dev.cafezinho.standalone;

import org.jspecify.annotations.NullMarked;
