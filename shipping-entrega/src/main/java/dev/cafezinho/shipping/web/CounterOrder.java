package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.OrderStatus;

/**
 * An order as the staff see it.
 *
 * @param number the number that people call it by
 */
record CounterOrder(String id, long number, OrderStatus status) {}
