package dev.cafezinho.storefront.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.storefront.people.FirstPasswordProperties.First;
import dev.cafezinho.testkit.TestStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class FirstPeopleIT {
  private static final Pattern TOLD =
      Pattern.compile("^ {2}(staff|manager|operator) +(\\S+)$", Pattern.MULTILINE);
  private static final FirstPasswordProperties NONE =
      new FirstPasswordProperties(null, new First(" "), new First(null));

  private final MongoDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.client(), TestStore.newName());
  private final People people = new People(database);
  private final Passwords passwords = new Passwords();
  private final List<String> console = new CopyOnWriteArrayList<>();

  @Test
  void tellsGeneratedPasswordsOnceAndTheyCount() {
    start(NONE);
    start(NONE);

    assertThat(console).hasSize(1);
    Map<String, String> told = told();
    assertThat(told).containsOnlyKeys("staff", "manager", "operator");
    assertThat(told.values()).doesNotHaveDuplicates();
    told.forEach(
        (name, password) -> {
          assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
          assertThat(isPasswordOf(name, password)).as(name).isTrue();
        });
    assertThat(people.find("staff").orElseThrow().role()).isEqualTo(Role.STAFF);
    assertThat(people.find("manager").orElseThrow().role()).isEqualTo(Role.MANAGER);
    assertThat(people.find("operator").orElseThrow().role()).isEqualTo(Role.OPERATOR);
  }

  @Test
  void storeHoldsNoPassword() {
    start(NONE);

    String stored = stored();
    assertThat(stored).contains("$2a$10$");
    told().values().forEach(password -> assertThat(stored).doesNotContain(password));
  }

  @Test
  void givenPasswordIsNotToldAndWinsOverKeptOne() {
    start(given("the first one"));
    assertThat(told()).containsOnlyKeys("manager", "operator");
    long since = people.find("staff").orElseThrow().since();
    start(given("the first one"));
    assertThat(people.find("staff").orElseThrow().since()).isEqualTo(since);

    start(given("the second one"));

    assertThat(isPasswordOf("staff", "the first one")).isFalse();
    assertThat(isPasswordOf("staff", "the second one")).isTrue();
    assertThat(people.find("staff").orElseThrow().since()).isGreaterThan(since);
    start(NONE);
    assertThat(isPasswordOf("staff", "the second one")).isTrue();
    assertThat(console).hasSize(1);
  }

  @Test
  void whoWasRemovedComesBackOnlyWithGivenPassword() {
    start(NONE);
    people.change(list -> list.remove("staff"));
    start(NONE);
    assertThat(people.find("staff")).isEmpty();

    start(given("given again"));

    assertThat(isPasswordOf("staff", "given again")).isTrue();
  }

  /** The passwords of the instance that was first count, and no other's are told. */
  @Test
  void ofManyInstancesOneTells() {
    IntStream.range(0, 8).parallel().forEach(_ -> start(NONE));

    assertThat(console).hasSize(1);
    told().forEach((name, password) -> assertThat(isPasswordOf(name, password)).isTrue());
  }

  @Test
  void refusesToStartWithPasswordThatWouldBeCut() {
    assertThatThrownBy(() -> start(given("x".repeat(73))))
        .hasMessageContaining("CAFEZINHO_STAFF_PASSWORD");
  }

  private void start(FirstPasswordProperties given) {
    new FirstPeople(people, passwords, given, console::add).afterSingletonsInstantiated();
  }

  private static FirstPasswordProperties given(String staff) {
    return new FirstPasswordProperties(new First(staff), null, null);
  }

  private Map<String, String> told() {
    return TOLD.matcher(String.join("\n", console))
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
  }

  private boolean isPasswordOf(String name, String password) {
    return passwords.isOf(people.find(name), password);
  }

  private String stored() {
    Document list = database.getMongoDatabase().getCollection("people").find().first();
    return list == null ? "" : list.toJson();
  }
}
