package dev.cafezinho.system.faults.shopper;

import tools.jackson.databind.JsonNode;

/**
 * A status as it was told.
 *
 * @param id its place among the shopper's
 */
public record Notice(long id, String event, JsonNode data) {
  public String orderId() {
    return data.path("orderId").asString("");
  }

  public String status() {
    return data.path("status").asString("");
  }

  public String type() {
    return data.path("type").asString("");
  }

  public String pageUrl() {
    return data.path("pageUrl").asString("");
  }

  @Override
  public String toString() {
    return "%d %s %s".formatted(id, data.path("type").asString(event), status());
  }
}
