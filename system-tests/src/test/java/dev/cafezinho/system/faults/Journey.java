package dev.cafezinho.system.faults;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An order's journey, as the shop shows it.
 *
 * @param version of the order then
 */
record Journey(long version, List<JsonNode> steps) {
  static final Journey NONE = new Journey(0, List.of());

  List<String> types() {
    return steps.stream().map(step -> step.path("type").asString("")).toList();
  }

  /** The products that Estoque had not enough of. */
  List<String> missing() {
    return steps.stream()
        .flatMap(step -> step.path("data").path("missing").valueStream())
        .map(sku -> sku.asString())
        .toList();
  }
}
