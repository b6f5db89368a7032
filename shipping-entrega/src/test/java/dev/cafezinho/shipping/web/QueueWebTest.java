package dev.cafezinho.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.DeliveryDecider;
import dev.cafezinho.shipping.DeliveryEvent;
import dev.cafezinho.shipping.Examples;
import dev.cafezinho.shipping.ShippingTest;
import dev.cafezinho.shipping.application.DeliveryHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** The staff's queue and their steps, by HTTP. */
@ShippingTest
class QueueWebTest {
  private final MockMvc web;
  private final DeliveryHandler deliveries;
  private final MongoDatabase database;
  private final Clock clock;
  private final MeterRegistry timers;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  QueueWebTest(
      MockMvc web,
      DeliveryHandler deliveries,
      MongoDatabase database,
      Clock clock,
      MeterRegistry timers) {
    this.web = web;
    this.deliveries = deliveries;
    this.database = database;
    this.clock = clock;
    this.timers = timers;
  }

  @BeforeEach
  void payAtTheCounter() {
    pay(order);
  }

  private void pay(String each) {
    deliveries.onStockReserved(Examples.reserved(each), Examples.message(each + "-1"));
    deliveries.onPaymentApproved(
        Examples.paid(each, Fulfilment.COUNTER), Examples.message(each + "-2"));
  }

  @Test
  void showsWhatIsToBePrepared() throws Exception {
    JsonNode queued = inQueue();
    assertThat(queued.path("number").asInt()).isEqualTo(7);
    assertThat(queued.path("status").asString()).isEqualTo("PAYMENT_APPROVED");
    assertThat(queued.path("fulfilment").asString()).isEqualTo("COUNTER");
    assertThat(queued.path("since").asString()).isNotEmpty();
    assertThat(queued.path("lines").path(0).path("name").asString()).isEqualTo("Café coado");
    assertThat(queued.path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    assertThat(queued.has("claimedBy")).isFalse();
    assertThat(queued.toString()).doesNotContain("ana@example.org");
  }

  @Test
  void goesFromHandToHand() throws Exception {
    step("claim", "Rita")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(order))
        .andExpect(jsonPath("$.status").value("PREPARING"))
        .andExpect(jsonPath("$.claimedBy").value("Rita"));
    assertThat(inQueue().path("claimedBy").asString()).isEqualTo("Rita");
    step("ready", "Davi")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("READY"))
        .andExpect(jsonPath("$.claimedBy").value("Rita"));
    step("picked-up", "Rita")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("PICKED_UP"));
    assertThat(inQueue().isMissingNode()).isTrue();
  }

  @Test
  void showsHowLongOrdersTake() throws Exception {
    int before = figures().path("hours").valueStream().mapToInt(this::ready).sum();
    long timed = timers.get("cafezinho.counter.preparation").timer().count();
    step("claim", "Rita").andExpect(status().isOk());
    step("ready", "Rita").andExpect(status().isOk());
    step("picked-up", "Rita").andExpect(status().isOk());

    JsonNode figures = figures();
    assertThat(figures.path("hours").valueStream().mapToInt(this::ready).sum())
        .isEqualTo(before + 1);
    JsonNode hour = figures.path("hours").path(figures.path("hours").size() - 1);
    assertThat(hour.path("waiting").path("medianSeconds").isIntegralNumber()).isTrue();
    assertThat(hour.path("preparation").path("p95Seconds").isIntegralNumber()).isTrue();
    assertThat(figures.path("estimatedWaitSeconds").isIntegralNumber()).isTrue();
    assertThat(timers.get("cafezinho.counter.preparation").timer().count()).isEqualTo(timed + 1);
  }

  private int ready(JsonNode hour) {
    return hour.path("ready").asInt();
  }

  private JsonNode figures() throws Exception {
    return EventJson.MAPPER.readTree(
        web.perform(as("STAFF", "Rita", get("/api/counter/figures")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  @Test
  void tellsWhoHasClaimedItToWhoComesSecond() throws Exception {
    step("claim", "Rita").andExpect(status().isOk());
    refused("claim", "already-claimed")
        .andExpect(jsonPath("$.claimedBy").value("Rita"))
        .andExpect(jsonPath("$.orderStatus").value("PREPARING"));
  }

  @Test
  void refusesEachStepThatIsOutOfTurnForAReasonOfItsOwn() throws Exception {
    refused("ready", "not-claimed");
    refused("picked-up", "not-ready");
    refused("sent", "not-to-be-sent");
    step("claim", "Rita").andExpect(status().isOk());
    refused("picked-up", "not-ready");
    step("ready", "Rita").andExpect(status().isOk());
    refused("ready", "already-ready");
    refused("claim", "already-claimed");
    step("picked-up", "Rita").andExpect(status().isOk());
    for (String step : List.of("claim", "ready", "picked-up", "sent")) {
      refused(step, "not-in-queue");
    }
    refused("cancel", "too-late-to-cancel");
  }

  @Test
  void twoTabletsWithOneClaimHaveOneWinner() {
    List<Integer> answers =
        Stream.of("Rita", "Davi").parallel().map(this::claimStatus).sorted().toList();
    assertThat(answers).containsExactly(200, 409);
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Claimed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claim", "ready", "picked-up", "sent"})
  void knowsNoOrderThatNobodyHasToldOf(String step) throws Exception {
    web.perform(as("STAFF", "Rita", post("/api/counter/orders/nothing/" + step)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("/problems/unknown-order"));
  }

  @ParameterizedTest
  @CsvSource({"STAFF, 200", "MANAGER, 200", "SHOPPER, 403", "OPERATOR, 403"})
  void isForStaffAndManager(String role, int status) throws Exception {
    web.perform(as(role, "Rita", get("/api/counter/queue"))).andExpect(status().is(status));
    web.perform(get("/api/counter/queue")).andExpect(status().isUnauthorized());
    web.perform(as(role, "Rita", head("/api/counter/queue/stream"))).andExpect(status().is(status));
  }

  @Test
  void isToldLiveWhicheverInstanceDoesIt() throws Exception {
    MockHttpServletResponse tablet =
        web.perform(as("STAFF", "Rita", get("/api/counter/queue/stream")))
            .andExpect(request().asyncStarted())
            .andReturn()
            .getResponse();
    await().until(() -> last(tablet).contains(order));
    assertThat(tablet.getContentAsString()).contains("event:ping");

    step("claim", "Rita").andExpect(status().isOk());
    await().until(() -> last(tablet).contains("\"claimedBy\":\"Rita\""));

    var _ = elsewhere().makeReady(order, "Davi", Cause.request(null));
    await().until(() -> last(tablet).contains("\"status\":\"READY\""));

    var _ = elsewhere().handOver(order, "Davi", Cause.request(null));
    await().until(() -> !last(tablet).contains(order));
  }

  /** Another instance of the same service. */
  private DeliveryHandler elsewhere() {
    return new DeliveryHandler(
        new EventLog<>(database, "deliveries", DeliveryEvent.TYPES, _ -> {}),
        new DeliveryDecider(Duration.ZERO, Duration.ofMinutes(15), false),
        () -> 1,
        (_, _) -> {},
        clock);
  }

  private static String last(MockHttpServletResponse tablet) throws Exception {
    String all = tablet.getContentAsString();
    return all.contains("event:queue") ? all.substring(all.lastIndexOf("event:queue")) : "";
  }

  private ResultActions refused(String step, String problem) throws Exception {
    return step(step, "Davi")
        .andExpect(status().isConflict())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value("/problems/" + problem));
  }

  private ResultActions step(String step, String by) throws Exception {
    return web.perform(as("STAFF", by, post("/api/counter/orders/" + order + "/" + step)));
  }

  private JsonNode inQueue() throws Exception {
    String queue =
        web.perform(as("STAFF", "Rita", get("/api/counter/queue")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Stream.of(EventJson.MAPPER.readTree(queue))
        .flatMap(JsonNode::valueStream)
        .filter(each -> each.path("id").asString().equals(order))
        .findFirst()
        .orElseGet(() -> EventJson.MAPPER.createObjectNode().path("nothing"));
  }

  private static MockHttpServletRequestBuilder as(
      String role, String name, MockHttpServletRequestBuilder request) {
    return request.with(
        jwt()
            .jwt(token -> token.claim("name", name).claim("roles", List.of(role)))
            .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
  }

  private int claimStatus(String by) {
    try {
      return step("claim", by).andReturn().getResponse().getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
