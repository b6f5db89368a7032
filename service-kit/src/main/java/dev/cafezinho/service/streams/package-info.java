/**
 * Event streams to browsers, the same for every service that has one: connections without threads,
 * heartbeats, a limit, and an end when the service stops. What is sent is the service's own.
 */
@NullMarked
package dev.cafezinho.service.streams;

import org.jspecify.annotations.NullMarked;
