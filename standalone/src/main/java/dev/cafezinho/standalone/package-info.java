/**
 * The whole shop in one JVM: the embedded broker and store, unless real ones are named, and each
 * service as an application of its own, as it would run alone. Nothing here knows what the services
 * do.
 */
@NullMarked
package dev.cafezinho.standalone;

import org.jspecify.annotations.NullMarked;
