package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Uses the hub's routes as its customers do; unless it is about errors, they must succeed. */
public final class Hub {
  public final PspClient psp;

  public Hub(PspServer server) {
    psp = new PspClient(server);
  }

  public void create(String event) {
    var body = "{\"name\":\"" + event + "\"}";
    assertThat(psp.post("/event/create", body).statusCode()).isEqualTo(201);
  }

  public HttpResponse<String> register(String event, String type, String url, String... secret) {
    var body =
        """
        {"event":"%s","service_name":"till","type":"%s","base_url":"%s","path":"/hooks"%s}\
        """
            .formatted(
                event, type, url, secret.length == 0 ? "" : ",\"secret\":\"" + secret[0] + "\"");
    var answer = psp.post("/event/register", body);
    assertThat(answer.statusCode()).isIn(200, 201);
    return answer;
  }

  public void publish(String event, String id) {
    var body = "{\"event\":\"" + event + "\",\"id\":\"" + id + "\",\"payload\":{\"n\":1}}";
    assertThat(psp.post("/event/publisher", body).statusCode()).isEqualTo(202);
  }

  public List<JsonNode> deliveries(String event) {
    return list("/event/" + event + "/deliveries");
  }

  public List<String> statuses(String event) {
    return deliveries(event).stream().map(each -> each.get("status").asString()).toList();
  }

  /** The only trigger of an event. */
  public JsonNode trigger(String event) {
    return all()
        .filter(each -> each.get("name").asString().equals(event) && !each.has("deleted_at"))
        .map(each -> each.get("triggers").get(0))
        .findAny()
        .orElseThrow();
  }

  public List<JsonNode> list(String path) {
    var answer = psp.get(path, "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    return PspClient.json(answer).valueStream().toList();
  }

  private Stream<JsonNode> all() {
    return list("/event").stream();
  }
}
