package dev.cafezinho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The approved examples are what services of other versions send: they stay readable for ever. */
class ApprovedExamplesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @ParameterizedTest
  @EnumSource
  void everyEventReadsAndWritesItsApprovedExample(Publication publication) throws IOException {
    JsonNode approved = example(publication);

    PublishedEvent event = JSON.treeToValue(approved, publication.payload());

    assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(approved);
    assertThat(Publication.of(event)).isEqualTo(publication);
  }

  @ParameterizedTest
  @EnumSource
  void everyEventToleratesFieldsOfANewerVersion(Publication publication) throws IOException {
    JsonNode newer = example(publication);
    ((ObjectNode) newer).put("addedLater", "x");

    assertThat(JSON.treeToValue(newer, publication.payload()).orderId()).isNotEmpty();
  }

  @Test
  void everyTopicCarriesOneType() {
    assertThat(Publication.values()).extracting(Publication::topic).doesNotHaveDuplicates();
  }

  private static JsonNode example(Publication publication) throws IOException {
    try (InputStream in =
        ApprovedExamplesTest.class.getResourceAsStream(
            "/examples/" + publication.type() + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, publication.type() + " has no example"));
    }
  }
}
