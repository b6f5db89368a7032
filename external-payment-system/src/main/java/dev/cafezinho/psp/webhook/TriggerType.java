package dev.cafezinho.psp.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is promised to a receiver. */
public enum TriggerType {
  /** One attempt; its answer does not matter. */
  @JsonProperty("fireForGet")
  FIRE_FOR_GET,
  /** One attempt, whose outcome is recorded. */
  @JsonProperty("notPersistent")
  NOT_PERSISTENT,
  /** Until it succeeds, on a schedule; then a dead letter. */
  @JsonProperty("persistent")
  PERSISTENT
}
