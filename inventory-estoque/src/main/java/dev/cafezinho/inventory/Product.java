package dev.cafezinho.inventory;

import dev.cafezinho.contracts.Money;

/**
 * A product as it is offered.
 *
 * @param available units that nobody holds
 * @param image the picture's path on the shop's origin
 */
public record Product(
    String sku,
    String name,
    String description,
    String category,
    Money price,
    int available,
    String image) {}
