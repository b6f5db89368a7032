/**
 * A store or a broker that cannot be used ends the start, with a message that says what is wrong
 * and what to do. Spring Boot shows it when an application starts alone; the shop in one JVM asks
 * for it before it starts anything.
 */
@NullMarked
package dev.cafezinho.diagnosis;

import org.jspecify.annotations.NullMarked;
