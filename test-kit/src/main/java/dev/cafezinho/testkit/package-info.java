/**
 * The broker and the store that a test runs on. Where {@code SPRING_RABBITMQ_ADDRESSES} and {@code
 * SPRING_MONGODB_URI} name servers, tests use those, each in a virtual host and in databases of its
 * own, which are deleted at the end; without them tests start embedded servers.
 */
@NullMarked
package dev.cafezinho.testkit;

import org.jspecify.annotations.NullMarked;
