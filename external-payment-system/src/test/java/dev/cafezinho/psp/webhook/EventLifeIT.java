package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How events and triggers begin and end, and what becomes of their deliveries. */
class EventLifeIT {
  private static final String MENU = "menu.changed";
  private PspServer server;
  private Hub hub;
  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    server = new PspServer("--cafezinho.psp.webhook.schedule=1h");
    hub = new Hub(server);
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    server.close();
    receiver.close();
  }

  @Test
  void createsUnderUuidWithItsTriggers() {
    var event = created(MENU, trigger("/a"), trigger("/b"), trigger("/a"));

    assertThat(UUID.fromString(text(event, "id")).version()).isEqualTo(7);
    assertThat(event.get("triggers")).hasSize(2);
    assertThat(event.get("triggers")).allMatch(each -> text(each, "secret").startsWith("whsec_"));
    assertThat(event.has("created_at")).isTrue();
    assertThat(event.has("updated_at")).isTrue();
    assertThat(event.has("deleted_at")).isFalse();

    hub.publish(MENU, "m1");
    await().until(() -> receiver.received.size() == 2);
    assertThat(hub.trigger(MENU).has("secret")).isFalse();
  }

  @Test
  void takesEventByIdOrByName() {
    var id = text(created(MENU), "id");
    hub.register(id, "persistent", receiver.url() + "/a");
    hub.register(MENU, "persistent", receiver.url() + "/b");
    hub.publish(id, "m1");
    hub.publish(MENU, "m2");
    await()
        .until(
            () ->
                hub.statuses(id)
                    .equals(List.of("delivered", "delivered", "delivered", "delivered")));
    assertThat(hub.statuses(MENU)).hasSize(4);
  }

  @Test
  void takesIdsThatWereGivenUnlessTheyAreTaken() {
    var body = "{\"name\":\"%s\",\"id\":\"" + UUID.randomUUID() + "\"}";
    assertThat(create(body.formatted("a"))).isEqualTo(201);
    assertThat(create(body.formatted("b"))).isEqualTo(409);
  }

  @Test
  void givesNameAgainWhenItsEventIsDeleted() {
    var first = text(created(MENU, trigger("/a")), "id");
    assertThat(create("{\"name\":\"" + MENU + "\"}")).isEqualTo(409);

    assertThat(delete("/event/" + first)).isEqualTo(204);
    var second = text(created(MENU), "id");
    hub.publish(MENU, "m1");

    assertThat(second).isNotEqualTo(first);
    assertThat(hub.deliveries(MENU)).isEmpty();
    assertThat(listed(first).get("name").asString()).isEqualTo(MENU);
    assertThat(listed(first).has("deleted_at")).isTrue();
    assertThat(listed(second).has("deleted_at")).isFalse();
  }

  @Test
  void endsWhatWaitsForDeletedTrigger() {
    var event = created(MENU, trigger("/a"), trigger("/b"));
    receiver.answers(500);
    hub.publish(MENU, "m1");
    await().until(() -> receiver.received.size() == 2);
    var path =
        "/event/" + text(event, "id") + "/triggers/" + text(event.get("triggers").get(0), "id");
    awaitTried(2);

    assertThat(delete(path)).isEqualTo(204);
    assertThat(hub.statuses(MENU)).containsExactlyInAnyOrder("dead", "pending");
    var dead = hub.list("/event/" + MENU + "/deliveries?status=dead").getFirst();
    assertThat(text(dead.get("attempts").get(1), "failure")).isEqualTo("Its trigger was deleted");
    assertProblem("/event/deliveries/" + text(dead, "id") + "/replay", "Its trigger was deleted");

    var deletedAt = text(hub.trigger(MENU), "deleted_at");
    assertThat(delete(path)).isEqualTo(204);
    assertThat(text(hub.trigger(MENU), "deleted_at")).isEqualTo(deletedAt);

    receiver.answers(204);
    hub.publish(MENU, "m2");
    await().until(() -> receiver.received.size() == 3);
    assertThat(hub.deliveries(MENU)).hasSize(3);
    assertThat(hub.psp.post("/event/" + MENU + "/deliveries/replay", "").body()).contains(":0");
  }

  @Test
  void registersDeletedTriggerAnew() {
    var event = created(MENU, trigger("/hooks"));
    var first = text(event.get("triggers").get(0), "id");
    delete("/event/" + MENU + "/triggers/" + first);

    var again = hub.register(MENU, "persistent", receiver.url());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(text(PspClient.json(again), "id")).isNotEqualTo(first);
    assertThat(listed(text(event, "id")).get("triggers")).hasSize(2);
  }

  @Test
  void endsWhatWaitsForDeletedEvent() {
    var id = text(created(MENU, trigger("/a")), "id");
    receiver.answers(500);
    hub.publish(MENU, "m1");
    awaitTried(1);

    assertThat(delete("/event/" + id)).isEqualTo(204);
    assertThat(delete("/event/" + id)).isEqualTo(204);
    assertThat(hub.statuses(id)).containsExactly("dead");
    var dead = hub.deliveries(id).getFirst();
    assertProblem("/event/deliveries/" + text(dead, "id") + "/replay", "Its event was deleted");
    assertProblem("/event/" + id + "/deliveries/replay", "The event was deleted");
    for (var body :
        List.of(
            "{\"event\":\"%s\",\"payload\":{}}".formatted(id),
            "{\"event\":\"%s\",\"payload\":{}}".formatted(MENU))) {
      assertThat(hub.psp.post("/event/publisher", body).statusCode()).isEqualTo(404);
    }
    await().during(Duration.ofMillis(300)).until(() -> receiver.received.size() == 1);
  }

  @Test
  void knowsEventsOfTheFirstEditionByTheirIds() {
    var now = Instant.now();
    server
        .database()
        .getCollection("events")
        .insertOne(
            new Document("_id", "old.id")
                .append("version", 0L)
                .append("name", "old.name")
                .append("triggers", List.of())
                .append("createdAt", now)
                .append("updatedAt", now));
    hub.register("old.id", "persistent", receiver.url());
    hub.publish("old.id", "m1");
    hub.publish("old.name", "m2");

    await().until(() -> hub.statuses("old.id").equals(List.of("delivered", "delivered")));
    assertThat(create("{\"name\":\"old.name\"}")).isEqualTo(409);
    var trigger = text(hub.trigger("old.name"), "id");
    assertThat(delete("/event/old.id/triggers/" + trigger)).isEqualTo(204);
    assertThat(delete("/event/old.id")).isEqualTo(204);
    assertThat(listed("old.id").has("deleted_at")).isTrue();
  }

  @Test
  void pagesEventsAndDeliveriesByCursor() {
    IntStream.range(0, 5).forEach(n -> created("e" + n));
    created(MENU, trigger("/a"));
    IntStream.range(0, 5).forEach(n -> hub.publish(MENU, "m" + n));

    assertThat(walk("/event?limit=3", "name"))
        .containsExactlyInAnyOrder(
            "e0", "e1", "e2", "e3", "e4", MENU, "endpoint.disabled", "payment.updated");
    assertThat(walk("/event/" + MENU + "/deliveries?limit=2", "message_id"))
        .containsExactly("m4", "m3", "m2", "m1", "m0");
    assertThat(walk("/event/" + MENU + "/deliveries?limit=5", "message_id")).hasSize(5);
    await().until(() -> !hub.statuses(MENU).contains("pending"));
    assertThat(walk("/event/" + MENU + "/deliveries?limit=2&status=delivered", "message_id"))
        .hasSize(5);
  }

  private List<String> walk(String path, String field) {
    var seen = new ArrayList<String>();
    var next = path;
    while (!next.isEmpty()) {
      var answer = hub.psp.get(next, "*/*");
      assertThat(answer.statusCode()).isEqualTo(200);
      PspClient.json(answer).forEach(each -> seen.add(text(each, field)));
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(Pattern.compile("<(/[^>]+)>; rel=\"next\"")::matcher)
              .filter(Matcher::matches)
              .map(link -> link.group(1))
              .orElse("");
    }
    return seen;
  }

  private void awaitTried(int count) {
    await()
        .until(
            () ->
                hub.deliveries(MENU).stream()
                        .filter(each -> !each.get("attempts").isEmpty())
                        .count()
                    == count);
  }

  private void assertProblem(String path, String detail) {
    var answer = hub.psp.post(path, "");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(text(PspClient.json(answer), "detail")).contains(detail);
  }

  private JsonNode created(String name, String... triggers) {
    var body = "{\"name\":\"%s\",\"triggers\":[%s]}".formatted(name, String.join(",", triggers));
    var answer = hub.psp.post("/event/create", body);
    assertThat(answer.statusCode()).isEqualTo(201);
    return PspClient.json(answer);
  }

  private int create(String body) {
    return hub.psp.post("/event/create", body).statusCode();
  }

  private int delete(String path) {
    return hub.psp.delete(path).statusCode();
  }

  private String trigger(String path) {
    return """
    {"service_name":"till","type":"persistent","base_url":"%s","path":"%s"}\
    """
        .formatted(receiver.url(), path);
  }

  private JsonNode listed(String id) {
    return hub.list("/event").stream()
        .filter(each -> text(each, "id").equals(id))
        .findAny()
        .orElseThrow();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }
}
