package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(int status, String contentType, HttpResponse<byte[]> response) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response);
  }

  JsonNode json() {
    return JSON.readTree(response.body());
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  Answer isOk() {
    return is(200);
  }

  Answer is(int expected) {
    assertThat(status).as(this::toString).isEqualTo(expected);
    return this;
  }

  /** A refusal that a program can read, and that tells nothing of the inside. */
  void isProblem(int expected) {
    is(expected);
    assertThat(contentType).startsWith("application/problem+json");
    assertThat(json().path("status").asInt()).isEqualTo(expected);
    assertThat(toString()).doesNotContain("Exception", "\tat ");
  }

  @Override
  public String toString() {
    return response.request().method()
        + " "
        + response.uri().getPath()
        + " -> "
        + status
        + " "
        + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
