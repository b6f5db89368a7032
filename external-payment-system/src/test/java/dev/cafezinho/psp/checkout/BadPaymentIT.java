package dev.cafezinho.psp.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is refused with a reason, whatever the method, and changes nothing. */
class BadPaymentIT {
  private static final List<String> METHODS = List.of("pix", "card", "boleto");
  @RegisterExtension private static final PspServer server = new PspServer();
  private static final PspClient psp = new PspClient(server);

  static Stream<Arguments> openings() {
    return everywhere(
        Stream.of(
            "{}",
            "{\"value\":null}",
            "{\"value\":0}",
            "{\"value\":-1}",
            "{\"value\":\"1500\"}",
            "{\"value\":\"\"}",
            "{\"value\":15.5}",
            "{\"value\":1e400}",
            "{\"value\":true}",
            "{\"value\":[1500]}",
            "{\"value\":{}}",
            "{\"value\":99999999999999}",
            "{\"value\":99999999999999999999999}",
            "{\"value\":1,\"expires_in\":0}",
            "{\"value\":1,\"expires_in\":-1}",
            "{\"value\":1,\"expires_in\":2592001}",
            "{\"value\":1,\"expires_in\":\"60\"}",
            "{\"value\":1,\"expires_in\":1.5}",
            "{\"value\":1,\"reference\":{}}",
            "{\"value\":1,\"reference\":\"" + "r".repeat(141) + "\"}",
            "{\"value\":1,\"buyer\":\"Ana\"}",
            "{\"value\":1,\"buyer\":{\"email\":\"x\"}}",
            "{\"value\":1,\"buyer\":{\"name\":\"" + "n".repeat(121) + "\"}}",
            "{\"value\":1,\"buyer\":{\"email\":\"a@" + "a.".repeat(30_000) + "\"}}",
            "{\"value\":1,\"return_url\":\"javascript:alert(1)\"}",
            "{\"value\":1,\"return_url\":\"http://a/" + "%20".repeat(20_000) + "\"}",
            "{\"value\":1,\"return_url\":\"data:text/html,x\"}",
            "{\"value\":1,\"return_url\":\"//shop.example\"}",
            "{\"value\":1,\"return_url\":\"https://shop@evil.example\"}",
            "{\"value\":1,\"return_url\":\"" + "https://shop.example/".repeat(100) + "\"}",
            "{\"value\":1} {\"value\":2}",
            "{\"value\":1500,\"value\":1}",
            "[{\"value\":1}]",
            "\"1500\"",
            "1500",
            "null",
            "{",
            ""));
  }

  @ParameterizedTest
  @MethodSource("openings")
  void opensNothing(String method, String body) {
    var key = method + body.hashCode();
    var path = "/payments/" + method;

    isProblem(400, psp.post(path, body, "Idempotency-Key", key));

    // had it been opened, its key would be taken
    var other = psp.post(path, "{\"value\":77}", "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(201);
  }

  /** JSON knows no difference between 1500 and 1500.0, and a letter may take two units of Java. */
  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void opensWhatIsWrittenInAnotherWay(String method) {
    var body = "{\"value\":1500.0,\"expires_in\":6e2,\"reference\":\"" + "😀".repeat(140) + "\"}";
    var payment = psp.open(method, body);
    assertThat(payment.get("value").asLong()).isEqualTo(1500);
    var settlement =
        "{\"bank_payment_id\":\"%s\",\"value\":15e2}".formatted(PspClient.bankId(payment));
    assertThat(psp.post("/payments/" + method + "/confirmation", settlement).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", " "})
  void refusesKeysThatNotEveryProxyPassesOn(String key) {
    isProblem(400, psp.post("/payments/pix", "{\"value\":1500}", "Idempotency-Key", key));
  }

  static Stream<Arguments> settlements() {
    var bodies =
        Stream.of(
            "{}",
            "{\"value\":1500}",
            "{\"bank_payment_id\":\"ID\",\"value\":1499}",
            "{\"bank_payment_id\":\"ID\",\"value\":0}",
            "{\"bank_payment_id\":\"ID\",\"value\":-1500}",
            "{\"bank_payment_id\":\"ID\",\"value\":1500.5}",
            "{\"bank_payment_id\":\"ID\",\"value\":\"1500\"}",
            "{\"bank_payment_id\":[\"ID\"],\"value\":1500}",
            "{\"bank_payment_id\":{\"$ne\":1},\"value\":1500}",
            "{\"bank_payment_id\":\"" + "x".repeat(65) + "\",\"value\":1500}",
            "[]",
            "{",
            "");
    return everywhere(bodies)
        .flatMap(
            one ->
                Stream.of("confirmation", "refusal", "refund")
                    .map(route -> Arguments.of(one.get()[0], route, one.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("settlements")
  void settlesNothing(String method, String route, String body) {
    var payment = psp.open(method, "{\"value\":1500}");
    var named = body.replace("ID", PspClient.bankId(payment));

    isProblem(400, psp.post("/payments/" + method + "/" + route, named));

    assertThat(psp.status(method, payment)).isEqualTo("pending");
  }

  static Stream<Arguments> routes() {
    return everywhere(Stream.of("", "/confirmation", "/refusal", "/refund"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void readsNoHugeBodiesAndOnlyJson(String method, String route) {
    var path = "/payments/" + method + route;
    isProblem(413, psp.post(path, "{\"value\":1" + " ".repeat(100_000) + "}"));
    isProblem(415, psp.postAs("application/xml", path, "<value>1500</value>"));
    isProblem(415, psp.postAs("multipart/form-data", path, "value=1500"));
    isProblem(415, psp.postAs("multipart/form-data; boundary=x", path, "--x"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void readsNoNonsenseInAddresses(String method, String route) {
    isProblem(400, psp.post("/payments/" + method + route + "?lang=%ff", "{"));
    isProblem(400, psp.get("/payments/" + method + "/1?lang=%ff", "application/json"));
  }

  static Stream<Arguments> forms() {
    return Stream.of("", "bank_payment_id=%zz", "bank_payment_id=%ff", "value=1500", "%", "=&=&")
        .flatMap(
            form ->
                Stream.of("pix", "boleto")
                    .flatMap(
                        method ->
                            Stream.of("confirmation", "refusal")
                                .map(route -> Arguments.of(method, route, form))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void settlesNothingByAForm(String method, String route, String form) {
    var type = "application/x-www-form-urlencoded";
    isProblem(400, psp.postAs(type, "/payments/" + method + "/" + route, form));
  }

  static Stream<Arguments> strangers() {
    return METHODS.stream()
        .flatMap(
            method ->
                METHODS.stream()
                    .filter(other -> !other.equals(method))
                    .map(other -> Arguments.of(method, other)));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void knowsNothingOfAnotherMethodsPayments(String method, String other) {
    var payment = psp.open(method, "{\"value\":1500}");
    var id = PspClient.bankId(payment);
    var body = "{\"bank_payment_id\":\"%s\",\"value\":1500}".formatted(id);
    for (var route : List.of("confirmation", "refusal", "refund")) {
      isProblem(404, psp.post("/payments/" + other + "/" + route, body));
    }
    isProblem(404, psp.get(PspClient.page(other, payment), "application/json"));
    isProblem(404, psp.get("/payments/" + other + "/by-bank-id/" + id, "application/json"));
    assertThat(psp.get(PspClient.page(other, payment), "text/html").statusCode()).isEqualTo(404);
    assertThat(psp.status(method, payment)).isEqualTo("pending");
  }

  static Stream<Arguments> unknown() {
    return everywhere(
        Stream.of("1", "abc", "-1", "99999999999999999999", "by-bank-id/nobody", "$where"));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void knowsNothingThere(String method, String name) {
    isProblem(404, psp.get("/payments/" + method + "/" + name, "application/json"));
    var body = "{\"bank_payment_id\":\"nobody\",\"value\":1500}";
    isProblem(404, psp.post("/payments/" + method + "/confirmation", body));
    isProblem(404, psp.post("/payments/cash", "{\"value\":1500}"));
  }

  private static Stream<Arguments> everywhere(Stream<String> bodies) {
    return bodies.flatMap(body -> METHODS.stream().map(method -> Arguments.of(method, body)));
  }

  private static void isProblem(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
