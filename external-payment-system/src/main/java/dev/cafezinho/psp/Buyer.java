package dev.cafezinho.psp;

import org.jspecify.annotations.Nullable;

/** Who pays, as the customer told us. */
public record Buyer(@Nullable String name, @Nullable String email) {}
