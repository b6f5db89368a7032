package dev.cafezinho.system.faults.evidence;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An order's journey, as the shop shows it.
 *
 * @param version of the order then
 */
public record Journey(long version, List<JsonNode> steps) {
  public static final Journey NONE = new Journey(0, List.of());

  public List<String> types() {
    return steps.stream().map(step -> step.path("type").asString("")).toList();
  }

  /** The products that Estoque had not enough of. */
  public List<String> missing() {
    return steps.stream()
        .flatMap(step -> step.path("data").path("missing").valueStream())
        .map(sku -> sku.asString())
        .toList();
  }
}
