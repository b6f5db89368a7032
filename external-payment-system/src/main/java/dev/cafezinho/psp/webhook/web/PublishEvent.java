package dev.cafezinho.psp.webhook.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.cafezinho.web.FieldRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The body that publishes a message.
 *
 * @param event the event's id or name
 * @param id the message's own: the same id twice is delivered once
 */
record PublishEvent(
    @JsonAlias({"event_id", "event_name", "name"}) @NotBlank String event,
    @JsonAlias({"data", "body"}) @NotNull JsonNode payload,
    @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{1,100}") String id) {

  @FieldRule(field = "payload", rule = "required", message = "must not be null")
  boolean isPayloadGiven() {
    return !(payload instanceof NullNode);
  }
}
