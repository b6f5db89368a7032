package dev.cafezinho.psp.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.webhook.Hub;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the hub does not understand it refuses, in the shape of RFC 9457, and changes nothing. */
class HubInputIT {
  private static final String MENU = "menu.changed";
  private static final String LONG = "x".repeat(2000);
  private static PspServer server;
  private static Hub hub;
  private String before = "";

  @BeforeAll
  static void start() {
    server = new PspServer("--service=webhook");
    hub = new Hub(server);
    hub.create(MENU);
    hub.register(MENU, "persistent", "http://127.0.0.1:9/");
    hub.publish(MENU, "m1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void remember() {
    before = everything();
  }

  @AfterEach
  void nothingHasChanged() {
    assertThat(everything()).isEqualTo(before);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
            Stream.of("create", "register", "publisher").flatMap(HubInputIT::nonsense),
            Stream.of(
                    "{\"name\":\"\"}",
                    "{\"name\":null}",
                    "{\"name\":7}",
                    "{\"name\":[\"a\"]}",
                    "{\"name\":{\"a\":1}}",
                    "{\"name\":\"with space\"}",
                    "{\"name\":\"a/b\"}",
                    "{\"name\":\"deliveries\"}",
                    "{\"name\":\"" + LONG + "\"}",
                    "{\"name\":\"a\",\"id\":\"\"}",
                    "{\"name\":\"a\",\"id\":-1}",
                    "{\"name\":\"a\",\"id\":\"a\"}",
                    "{\"name\":\"a\",\"id\":\"0198B0F0-0000-7000-8000-000000000000\"}",
                    "{\"name\":\"a\",\"triggers\":{}}",
                    "{\"name\":\"a\",\"triggers\":[null]}",
                    "{\"name\":\"a\",\"triggers\":[{}]}",
                    "{\"name\":\"a\",\"triggers\":[{\"service_name\":\"till\",\"type\":\"persistent\","
                        + "\"base_url\":\"http://10.0.0.1\",\"path\":\"/\"}]}",
                    "{\"name\":\"a\",\"service_name\":\"" + LONG + "\"}",
                    "{\"name\":\"a\",\"repository_url\":\"" + LONG + "\"}",
                    "{\"name\":\"a\",\"team\":true}")
                .map(body -> arguments("create", body, 400)),
            Stream.of(arguments("create", "{\"name\":\"" + MENU + "\"}", 409)),
            registrations(),
            Stream.of(
                    "{\"event\":\"" + MENU + "\"}",
                    "{\"event\":\"" + MENU + "\",\"payload\":null}",
                    "{\"payload\":{}}",
                    "{\"event\":7,\"payload\":{}}",
                    "{\"event\":\"" + MENU + "\",\"payload\":{},\"id\":\"with space\"}",
                    "{\"event\":\"" + MENU + "\",\"payload\":{},\"id\":\"with.dot\"}",
                    "{\"event\":\"" + MENU + "\",\"payload\":{},\"id\":-1}",
                    "{\"event\":\"" + MENU + "\",\"payload\":{},\"id\":\"" + LONG + "\"}")
                .map(body -> arguments("publisher", body, 400)),
            Stream.of(
                arguments("publisher", "{\"event\":\"nothing\",\"payload\":{}}", 404),
                arguments("publisher", "{\"event\":\"" + LONG + "\",\"payload\":{}}", 404),
                arguments("publisher", "{\"event\":\"payment.updated\",\"payload\":{}}", 403)))
        .flatMap(all -> all);
  }

  private static Stream<Arguments> nonsense(String route) {
    return Stream.concat(
        Stream.of("", "x", "{", "[]", "null", "7", "\"text\"", "{}")
            .map(body -> arguments(route, body, 400)),
        Stream.of(arguments(route, "{\"name\":\"" + "x".repeat(70_000) + "\"}", 413)));
  }

  private static Stream<Arguments> registrations() {
    var good =
        "{\"event\":\"menu.changed\",\"service_name\":\"till\",\"type\":\"persistent\","
            + "\"base_url\":\"http://127.0.0.1:9\",\"path\":\"/other\"}";
    var bad =
        Stream.of(
                good.replace("\"till\"", "\"\""),
                good.replace("\"till\"", "7"),
                good.replace("\"till\"", "\"" + LONG + "\""),
                good.replace("\"persistent\"", "\"sometimes\""),
                good.replace("\"persistent\"", "\"PERSISTENT\""),
                good.replace("\"persistent\"", "0"),
                good.replace("\"persistent\"", "-1"),
                good.replace("\"persistent\"", "null"),
                good.replace("http://127", "ftp://127"),
                good.replace("http://127", "127"),
                good.replace("//127", "//user@127"),
                good.replace("127.0.0.1:9", "10.0.0.1"),
                good.replace("127.0.0.1:9", "169.254.169.254"),
                good.replace("127.0.0.1:9", "[::ffff:10.0.0.1]"),
                good.replace("127.0.0.1:9", "2130706433"),
                good.replace("127.0.0.1:9", "0x7f.1"),
                good.replace("127.0.0.1:9", "127.0.0.1:0"),
                good.replace("127.0.0.1:9", "127.0.0.1:-9"),
                good.replace("127.0.0.1:9", "127.0.0.1:99999"),
                good.replace("127.0.0.1:9", "shop.invalid"),
                good.replace("127.0.0.1:9", LONG),
                good.replace("/other", "other"),
                good.replace("/other", "/%zz"),
                good.replace("/other", "/a b"),
                good.replace("/other", "/a#b"),
                good.replace("/other", "/|"),
                good.replace("/other", "/" + LONG),
                good.replace("}", ",\"secret\":\"\"}"),
                good.replace("}", ",\"secret\":\"whsec_c2hvcnQ=\"}"),
                good.replace("}", ",\"secret\":7}"))
            .map(body -> arguments("register", body, 400));
    return Stream.concat(
        bad, Stream.of(arguments("register", good.replace("menu.changed", "nothing"), 404)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void refusesBodies(String route, String body, int status) {
    assertProblem(hub.psp.post("/event/" + route, body), status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          publisher | {"event":"menu.changed","payload":null} | payload | required
          register  | {"event":"menu.changed","service_name":"till","type":"persistent",\
          "base_url":"http://127.0.0.1:9","path":"/","secret":"short"} | secret | secret
          create    | {"name":"a","triggers":[{"service_name":"till","type":"persistent",\
          "base_url":"http://127.0.0.1:9","path":"/","secret":"short"}]} | triggers[0].secret | secret
          """)
  void namesTheFieldThatIsWrong(String route, String body, String field, String rule) {
    var errors = PspClient.json(hub.psp.post("/event/" + route, body)).get("errors");
    assertThat(errors.valueStream().map(each -> each.get("field").asString()))
        .containsExactly(field);
    assertThat(errors.valueStream().map(each -> each.get("rule").asString())).containsExactly(rule);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        arguments("/event/nothing/deliveries", 404),
        arguments("/event/" + LONG + "/deliveries", 404),
        arguments("/event/menu.changed/deliveries?status=lost", 400),
        arguments("/event/menu.changed/deliveries?status=DEAD", 400),
        arguments("/event/menu.changed/deliveries?status=", 400),
        arguments("/event/menu.changed/deliveries?limit=0", 400),
        arguments("/event/menu.changed/deliveries?limit=-1", 400),
        arguments("/event/menu.changed/deliveries?limit=101", 400),
        arguments("/event/menu.changed/deliveries?limit=ten", 400),
        arguments("/event/menu.changed/deliveries?limit=", 400),
        arguments("/event/menu.changed/deliveries?limit=99999999999", 400),
        arguments("/event?limit=0", 400),
        arguments("/event?limit=101", 400),
        arguments("/event?limit=ten", 400),
        arguments("/event?cursor=", 400),
        arguments("/event?cursor=***", 400),
        arguments("/event?cursor=" + LONG, 400),
        arguments("/event/menu.changed/deliveries?cursor=", 400),
        arguments("/event/menu.changed/deliveries?cursor=***", 400),
        arguments("/event/menu.changed/deliveries?cursor=bWVudQ", 400),
        arguments("/event/menu.changed/deliveries?before=", 400),
        arguments("/event/menu.changed/deliveries?before=" + LONG, 400),
        arguments("/event/menu.changed/deliveries?before=nobody", 400),
        arguments("/event/menu.changed/deliveries?status=%ff", 400));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void refusesQueries(String path, int status) {
    assertProblem(hub.psp.get(path, "*/*"), status);
  }

  static Stream<Arguments> deletions() {
    return Stream.of(
        arguments("/event/nothing", 404),
        arguments("/event/" + LONG, 404),
        arguments("/event/create", 405),
        arguments("/event/payment.updated", 403),
        arguments("/event/endpoint.disabled", 403),
        arguments("/event/sole:pix:a@example.com", 403),
        arguments("/event/nothing/triggers/nothing", 404),
        arguments("/event/sole:pix:a@example.com/triggers/nothing", 404),
        arguments("/event/menu.changed/triggers/nothing", 404));
  }

  @ParameterizedTest
  @MethodSource("deletions")
  void refusesDeletions(String path, int status) {
    assertProblem(hub.psp.delete(path), status);
  }

  static Stream<Arguments> replays() {
    return Stream.of(
        arguments("/event/nothing/deliveries/replay", 404),
        arguments("/event/" + LONG + "/deliveries/replay", 404),
        arguments("/event/deliveries/nothing/replay", 404),
        arguments("/event/deliveries/-1/replay", 404));
  }

  @ParameterizedTest
  @MethodSource("replays")
  void refusesReplays(String path, int status) {
    assertProblem(hub.psp.post(path, ""), status);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private static String everything() {
    return hub.psp.get("/event", "*/*").body()
        + hub.psp.get("/event/menu.changed/deliveries", "*/*").body();
  }
}
