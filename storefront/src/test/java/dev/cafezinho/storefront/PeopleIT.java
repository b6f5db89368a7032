package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manager adds, changes and removes people. */
class PeopleIT {
  private static final String PEOPLE = "/api/office/people";
  private static final String BIA =
      "{\"name\":\"Bia Souza\",\"role\":\"STAFF\",\"password\":\"três cafés\"}";

  private final Door door = new Door();
  private final Browser manager = door.browser();
  private final Browser other = door.browser();

  @BeforeEach
  void enter() {
    manager.get("/api/me");
    other.get("/api/me");
    manager.signIn("manager", Door.passwordOf("manager"));
  }

  @AfterEach
  void close() {
    other.close();
    manager.close();
    door.close();
  }

  @Test
  void whoIsAddedCanSignIn() {
    HttpResponse<String> added = manager.post(PEOPLE, BIA);

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("Location")).hasValue(PEOPLE + "/Bia%20Souza");
    assertThat(added.body()).isEqualTo("{\"name\":\"Bia Souza\",\"role\":\"STAFF\"}");
    assertThat(manager.get(PEOPLE).body())
        .isEqualTo(
            """
            [{"name":"staff","role":"STAFF"},{"name":"manager","role":"MANAGER"},\
            {"name":"operator","role":"OPERATOR"},{"name":"Bia Souza","role":"STAFF"}]""");
    assertThat(other.signIn("bia souza", "três cafés").headers().firstValue("Location"))
        .hasValue("/staff");
    assertThat(nameOf(other)).isEqualTo("Bia Souza");
  }

  @Test
  void newPasswordEndsSignInsWithTheOldOne() {
    manager.post(PEOPLE, BIA);
    other.signIn("Bia Souza", "três cafés");

    assertThat(
            manager.write("PUT", PEOPLE + "/bia%20souza", "{\"password\":\"mais cafés\"}").body())
        .isEqualTo("{\"name\":\"Bia Souza\",\"role\":\"STAFF\"}");

    assertThat(nameOf(other)).isEmpty();
    assertThat(other.signIn("Bia Souza", "três cafés").statusCode()).isEqualTo(302);
    assertThat(other.signIn("Bia Souza", "mais cafés").statusCode()).isEqualTo(303);
  }

  @Test
  void newRoleCountsAtOnceWithoutAnotherSignIn() {
    manager.post(PEOPLE, BIA);
    other.signIn("Bia Souza", "três cafés");
    assertThat(other.get(PEOPLE).statusCode()).isEqualTo(403);

    manager.write("PUT", PEOPLE + "/Bia%20Souza", "{\"role\":\"MANAGER\"}");

    assertThat(other.get(PEOPLE).statusCode()).isEqualTo(200);
    assertThat(other.write("DELETE", PEOPLE + "/manager", "").statusCode()).isEqualTo(204);
    assertThat(manager.get(PEOPLE).statusCode()).as("who was removed").isEqualTo(401);
  }

  @Test
  void whoIsRemovedIsSignedOutAlsoWhenTheNameComesBack() {
    manager.post(PEOPLE, BIA);
    other.signIn("Bia Souza", "três cafés");

    assertThat(manager.write("DELETE", PEOPLE + "/Bia%20Souza", "").statusCode()).isEqualTo(204);
    assertThat(nameOf(other)).isEmpty();
    assertThat(other.signIn("Bia Souza", "três cafés").statusCode()).isEqualTo(302);

    manager.post(PEOPLE, BIA);
    assertThat(nameOf(other)).isEmpty();
  }

  @Test
  void lastManagerStays() {
    isProblem(manager.write("DELETE", PEOPLE + "/manager", ""), 409, "last-manager");
    isProblem(
        manager.write("PUT", PEOPLE + "/manager", "{\"role\":\"STAFF\"}"), 409, "last-manager");
    assertThat(nameOf(manager)).isEqualTo("manager");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"Bia","role":"STAFF","password":"1234567"}       | password | too-short
          {"name":"Bia","role":"STAFF","password":"senha123"}      | password | common
          {"name":"Bia Souza","role":"STAFF","password":"BIA SOUZA"} | password | common
          {"name":"Bia","role":"STAFF"}                            | password | required
          {"name":"Bia","password":"três cafés"}                   | role     | required
          {"name":" ","role":"STAFF","password":"três cafés"}      | name     | text
          {"name":"Bia/Ana","role":"STAFF","password":"três cafés"} | name    | name
          {"role":"STAFF","password":"três cafés"}                 | name     | required
          """)
  void refusesWhatBreaksRule(String body, String field, String rule) {
    HttpResponse<String> refused = manager.post(PEOPLE, body);

    isProblem(refused, 400, "invalid-request");
    JsonNode error = JsonMapper.shared().readTree(refused.body()).path("errors").path(0);
    assertThat(error.path("field").asString()).isEqualTo(field);
    assertThat(error.path("rule").asString()).isEqualTo(rule);
    assertThat(refused.body()).doesNotContain("senha123", "1234567");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"Bia\",\"role\":\"KING\",\"password\":\"três cafés\"}",
        "{\"name\":\"Bia\",\"role\":0,\"password\":\"três cafés\"}",
        "{\"name\":7,\"role\":\"STAFF\",\"password\":\"três cafés\"}",
        "{\"name\":",
        "[]",
        "",
      })
  void refusesWhatCannotBeRead(String body) {
    isProblem(
        manager.post(PEOPLE, body, "Content-Type", "application/json"), 400, "invalid-request");
  }

  @Test
  void refusesNameThatIsTakenAndNamesThatNobodyHas() {
    manager.post(PEOPLE, BIA);

    isProblem(manager.post(PEOPLE, BIA.replace("Bia", "BIA")), 409, "person-exists");
    isProblem(manager.write("DELETE", PEOPLE + "/Eve", ""), 404, "unknown-person");
    isProblem(manager.write("PUT", PEOPLE + "/Eve", "{}"), 404, "unknown-person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "operator"})
  void isForTheManagerOnly(String name) {
    isProblem(other.get(PEOPLE), 401, "unauthorized");
    other.signIn(name, Door.passwordOf(name));

    isProblem(other.get(PEOPLE), 403, "forbidden");
    isProblem(other.post(PEOPLE, BIA), 403, "forbidden");
    isProblem(other.write("DELETE", PEOPLE + "/staff", ""), 403, "forbidden");
  }

  private static String nameOf(Browser browser) {
    return JsonMapper.shared().readTree(browser.get("/api/me").body()).path("name").asString("");
  }

  private static void isProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"/problems/" + type + "\"");
  }
}
