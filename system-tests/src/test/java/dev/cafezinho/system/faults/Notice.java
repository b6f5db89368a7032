package dev.cafezinho.system.faults;

import tools.jackson.databind.JsonNode;

/**
 * A status as it was told.
 *
 * @param id its place among the shopper's
 */
record Notice(long id, String event, JsonNode data) {
  String orderId() {
    return data.path("orderId").asString("");
  }

  String status() {
    return data.path("status").asString("");
  }

  String type() {
    return data.path("type").asString("");
  }

  String pageUrl() {
    return data.path("pageUrl").asString("");
  }

  @Override
  public String toString() {
    return "%d %s %s".formatted(id, data.path("type").asString(event), status());
  }
}
