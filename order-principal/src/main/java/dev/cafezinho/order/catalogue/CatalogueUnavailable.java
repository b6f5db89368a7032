package dev.cafezinho.order.catalogue;

import org.jspecify.annotations.Nullable;

/** Estoque cannot be asked, and nothing is remembered. */
public final class CatalogueUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueUnavailable(@Nullable Throwable cause) {
    super("The catalogue cannot be read right now", cause);
  }
}
