/**
 * What every service shares: the front door's tokens are the only way in, errors are problem
 * details, the clock is passed in, and work that is due later survives a restart. The settings are
 * in cafezinho-service.yml.
 */
@NullMarked
package dev.cafezinho.service;

import org.jspecify.annotations.NullMarked;
