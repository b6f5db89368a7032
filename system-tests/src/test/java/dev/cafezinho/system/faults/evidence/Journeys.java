package dev.cafezinho.system.faults.evidence;

import dev.cafezinho.system.faults.shopper.Customer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The journeys of all orders; only those that have moved on are asked for again. */
public final class Journeys {
  private final Map<String, Journey> known = new HashMap<>();

  public void follow(Customer customer, JsonNode order) {
    var id = order.path("id").asString();
    var version = order.path("version").asLong();
    if (known.getOrDefault(id, Journey.NONE).version() != version) {
      var steps = customer.insist("GET", "/api/orders/" + id + "/journey", "").json();
      known.put(id, new Journey(version, steps.valueStream().toList()));
    }
  }

  public Map<String, Journey> all() {
    return Map.copyOf(known);
  }
}
