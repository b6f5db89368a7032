package dev.cafezinho.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.order.application.OrderHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Principal's place in the topic graph: what it hears, and what it says. */
@PrincipalTest
@TestPropertySource(
    properties = {
      "spring.cloud.stream.default.consumer.max-attempts=1",
      "logging.level.org.springframework.integration.handler.LoggingHandler=error"
    })
@EnableTestBinder
@ExtendWith(OutputCaptureExtension.class)
class OrderBindingTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Autowired private InputDestination in;
  @Autowired private OutputDestination out;
  @Autowired private Relay relay;
  @MockitoBean private OrderHandler orders;

  @BeforeEach
  void forget() {
    reset(orders);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ORDER_CREATED", "DELETION_REQUESTED", "ORDER_DELETED"})
  void hearsWhatTheOthersPublish(Publication publication) throws IOException {
    in.send(message(example(publication), publication), publication.topic());

    verify(orders)
        .on(
            any(publication.payload()),
            eq(new Cause("m-1", TRACE)),
            eq(Instant.parse("2026-11-20T12:00:00Z")));
  }

  @Test
  void namesTheReasonOfWhatItCannotRead(CapturedOutput output) {
    Publication publication = Publication.PAYMENT_REFUSED;
    for (String payload : List.of("{", "{\"orderId\":\"o-1\"}", "[]", "{\"reason\":\"WHIM\"}")) {
      in.send(message(payload.getBytes(StandardCharsets.UTF_8), publication), publication.topic());
    }
    assertThat(output.getAll().split("MessageConversionException: Not a PaymentRefused", -1))
        .hasSizeGreaterThan(4);
    verify(orders, never()).on(any(), any(), any());
  }

  /** It stays as it was sent, so that a version that knows the reason can take it. */
  @Test
  void parksAReasonThatOnlyANewerVersionKnows(CapturedOutput output) throws IOException {
    Publication publication = Publication.PAYMENT_REFUSED;
    String newer =
        new String(example(publication), StandardCharsets.UTF_8)
            .replaceFirst("\"reason\"\\s*:\\s*\"\\w+\"", "\"reason\":\"BANK_CLOSED\"");
    assertThat(newer).contains("BANK_CLOSED");

    in.send(message(newer.getBytes(StandardCharsets.UTF_8), publication), publication.topic());

    assertThat(output.getAll())
        .containsPattern("MessageConversionException: Not a PaymentRefused.*\"BANK_CLOSED\"");
    verify(orders, never()).on(any(), any(), any());
  }

  @Test
  void parksAMessageWithoutAnId(CapturedOutput output) {
    PaymentRefused refused =
        new PaymentRefused("o-1", 1, "s", DeletionReason.PAYMENT_REFUSED, Instant.EPOCH);

    in.send(MessageBuilder.withPayload(refused).build(), "Pagamentos_Recusados");

    assertThat(output.getAll()).contains("The message has no CloudEvents id");
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDER_CREATED", "DELETION_REQUESTED", "ORDER_DELETED"})
  void saysWhatHappensToOrders(Publication publication) {
    relay.accept(
        List.of(
            new Outgoing(
                "orders",
                "o-1",
                publication.type(),
                publication.topic(),
                publication.type(),
                "o-1",
                Instant.EPOCH,
                TRACE,
                "{}")));

    Message<byte[]> published = out.receive(5_000, publication.topic());

    assertThat(published.getHeaders()).containsEntry("cloudEvents:type", publication.type());
  }

  private static Message<byte[]> message(byte[] payload, Publication publication) {
    return MessageBuilder.withPayload(payload)
        .setHeader("cloudEvents:id", "m-1")
        .setHeader("cloudEvents:type", publication.type())
        .setHeader("cloudEvents:time", "2026-11-20T12:00:00Z")
        .setHeader("traceparent", TRACE)
        .setHeader("contentType", "application/json")
        .build();
  }

  private static byte[] example(Publication publication) throws IOException {
    String file = "/examples/" + publication.type() + ".json";
    try (InputStream in = Publication.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
