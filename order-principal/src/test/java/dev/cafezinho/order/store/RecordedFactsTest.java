package dev.cafezinho.order.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.order.OrderCommand;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.OrderProcess;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the table of publications has for Principal is recorded and stored. */
class RecordedFactsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final EventTypes<OrderEvent> TYPES = OrderStore.types();

  static Stream<Publication> heard() {
    return Publication.to(ServiceName.PRINCIPAL);
  }

  @ParameterizedTest
  @MethodSource("heard")
  void recordsWhatAnotherServicePublishes(Publication publication) throws IOException {
    PublishedEvent event = example(publication);

    OrderEvent.Fact fact = fact(event);

    assertThat(fact.publication()).isEqualTo(publication);
    assertThat(fact.status()).isEqualTo(event.status());
  }

  @ParameterizedTest
  @MethodSource("heard")
  void storesItUnderANameOfItsOwn(Publication publication) throws IOException {
    OrderEvent.Fact fact = fact(example(publication));

    String name = TYPES.nameOf(fact);

    assertThat(name).startsWith("order.").isNotEqualTo(publication.type());
    assertThat(TYPES.read(name, TYPES.write(fact))).isEqualTo(fact);
  }

  @Test
  void keepsOfAPlainFactItsTimeOnly() throws IOException {
    assertThat(TYPES.write(fact(example(Publication.STOCK_RESERVED)))).containsOnlyKeys("at");
  }

  private static OrderEvent.Fact fact(PublishedEvent event) {
    assertThat(OrderProcess.react(event, NOON))
        .singleElement()
        .isInstanceOf(OrderCommand.RecordFact.class);
    return ((OrderCommand.RecordFact) OrderProcess.react(event, NOON).getFirst()).fact();
  }

  private static PublishedEvent example(Publication publication) throws IOException {
    String file = "/examples/" + publication.type() + ".json";
    try (InputStream in = Publication.class.getResourceAsStream(file)) {
      return EventJson.MAPPER.readValue(requireNonNull(in, file), publication.payload());
    }
  }
}
