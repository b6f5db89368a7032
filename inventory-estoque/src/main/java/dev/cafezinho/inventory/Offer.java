package dev.cafezinho.inventory;

/**
 * A product as it is offered; who holds units of it is nobody's business.
 *
 * @param available units that can be ordered
 */
public record Offer(String sku, Description description, int available) {}
