package dev.cafezinho.inventory;

/**
 * What a product has written down for an order, until the order's reservation says what becomes of
 * it: {@link Reservation#outcome}.
 */
public sealed interface Mark {
  String sku();

  int quantity();

  /**
   * The handling of a message that has written it; no other handling has the same. In what the
   * first edition stored it is the order's id.
   */
  String attempt();

  /** Units that were taken from what is available. */
  record Hold(String sku, int quantity, String attempt) implements Mark {}

  /** Units that are to be available again. */
  record Return(String sku, int quantity, String attempt) implements Mark {}
}
