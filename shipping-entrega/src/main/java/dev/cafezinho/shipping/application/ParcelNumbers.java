package dev.cafezinho.shipping.application;

/** Numbers for parcels and their notas. */
@FunctionalInterface
public interface ParcelNumbers {
  /** A number never given before; some may be skipped. */
  long next();
}
