package dev.cafezinho.shipping;

/** Numbers for parcels and their notas. */
@FunctionalInterface
public interface ParcelNumbers {
  /** A number never given before; one may be skipped when its shipment does not come about. */
  long next();
}
