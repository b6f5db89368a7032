package dev.cafezinho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /** What the first version published had one line per product, without options. */
  @ParameterizedTest
  @EnumSource(names = {"ORDER_CREATED", "PAYMENT_APPROVED"})
  void readsAnOrderOfTheFirstVersion(Publication publication) throws IOException {
    JsonNode old = resource("/examples-of-the-first-version/", publication);

    OrderContents contents =
        switch (JSON.treeToValue(old, publication.payload())) {
          case OrderCreated created -> created.contents();
          case PaymentApproved approved -> approved.contents();
          default -> throw new AssertionError(publication);
        };

    assertThat(contents)
        .isEqualTo(
            new OrderContents(
                Fulfilment.DELIVERY,
                new Buyer("Ana Souza", "ana@example.com", null),
                new Address("Rua das Flores, 10", "Belém", "PA", "66000-000"),
                List.of(
                    new OrderLine(
                        "cafe-espresso",
                        "cafe-espresso",
                        "Café espresso",
                        List.of(),
                        null,
                        2,
                        Money.brl(700),
                        Map.of())),
                Money.brl(1400),
                "pt-BR",
                null));
  }

  /** What the first version published told no reason in words, no nota and no times. */
  @ParameterizedTest
  @EnumSource(names = {"ORDER_DELETED", "DELIVERY_CANCELLED", "PREPARATION_UPDATED"})
  void readsWhatTheFirstVersionToldOfTheCounter(Publication publication) throws IOException {
    ObjectNode old = (ObjectNode) example(publication);
    old.remove(List.of("reasonText", "invoiceNumber", "queuedAt", "claimedAt"));

    PublishedEvent event = JSON.treeToValue(old, publication.payload());

    assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(old);
  }

  @Test
  void everyTopicCarriesOneType() {
    assertThat(Publication.values()).extracting(Publication::topic).doesNotHaveDuplicates();
  }

  @Test
  void everyPublishedEventHasItsRow() {
    assertThat(PublishedEvent.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            Arrays.stream(Publication.values()).map(Publication::payload).toArray(Class<?>[]::new));
  }

  private static JsonNode example(Publication publication) throws IOException {
    return resource("/examples/", publication);
  }

  private static JsonNode resource(String folder, Publication publication) throws IOException {
    try (InputStream in =
        ApprovedExamplesTest.class.getResourceAsStream(folder + publication.type() + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, publication.type() + " has no example"));
    }
  }
}
