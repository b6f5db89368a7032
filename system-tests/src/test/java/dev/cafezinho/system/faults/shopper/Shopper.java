package dev.cafezinho.system.faults.shopper;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a shopper knows.
 *
 * @param orders as the shop shows them
 * @param heard all that was told live, as it came
 */
public record Shopper(String name, List<JsonNode> orders, List<Notice> heard) {}
