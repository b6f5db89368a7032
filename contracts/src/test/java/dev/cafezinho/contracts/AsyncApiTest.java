package dev.cafezinho.contracts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document that the build has written says what the table of publications says. */
class AsyncApiTest {
  private final Map<String, Object> document = read();

  private record Row(String publisher, List<String> subscribers, Set<String> types) {}

  private record Operation(String service, String action, String topic) {}

  /** Written in another order it would be another file, and all modules would be compiled again. */
  @Test
  void isTheSameInEveryBuild() {
    var text = new Yaml().dump(map(document, "components").get("schemas"));

    assertThat(text.lines().map(String::strip).toList())
        .doesNotContainSequence("format: int64", "type: integer")
        .doesNotContainSequence("format: date-time", "type: string");
  }

  @Test
  void hasAChannelForEachPublication() {
    var channels =
        map(document, "channels").values().stream()
            .map(AsyncApiTest::map)
            .collect(toMap(each -> text(each, "address"), AsyncApiTest::row));

    assertThat(new TreeMap<>(channels))
        .isEqualTo(
            new TreeMap<>(
                Arrays.stream(Publication.values())
                    .collect(toMap(Publication::topic, AsyncApiTest::row))));
  }

  @Test
  void hasAnOperationForEachPublisherAndSubscriber() {
    var expected =
        Arrays.stream(Publication.values())
            .flatMap(
                publication ->
                    Stream.concat(
                        Stream.of(operation(publication.publisher(), "send", publication)),
                        publication.subscribers().stream()
                            .map(service -> operation(service, "receive", publication))))
            .map(Operation::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    var addresses =
        map(document, "channels").entrySet().stream()
            .collect(
                toMap(
                    each -> "#/channels/" + each.getKey(),
                    each -> text(map(each.getValue()), "address")));
    var written =
        map(document, "operations").entrySet().stream()
            .map(
                each ->
                    new Operation(
                        each.getKey().substring(0, each.getKey().indexOf('.')),
                        text(map(each.getValue()), "action"),
                        Objects.requireNonNull(
                            addresses.get(text(map(map(each.getValue()), "channel"), "$ref")))))
            .map(Operation::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(written).isEqualTo(expected);
  }

  @Test
  void refersToNothingThatIsNotThere() {
    assertThat(references(document).map(this::at)).isNotEmpty().doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource
  void showsTheApprovedExampleAsItsSchemaHasIt(Publication publication) {
    var message = map(at("#/components/messages/" + publication.type()));
    var examples = (List<?>) Objects.requireNonNull(message.get("examples"));
    var payload = map(map(message, "payload"));

    var example = map(Objects.requireNonNull(map(examples.getFirst()).get("payload")));

    assertThat(example).containsKeys("orderId", "number", "shopper");
    assertThat(mistakes(example, payload, "")).isEmpty();
    assertThat(text(map(at(text(payload, "$ref"))), "description")).endsWith(".");
  }

  @Test
  void noticesAnExampleThatIsNotWhatItsSchemaSays() {
    var line = Map.<String, Object>of("$ref", "#/components/schemas/OrderDeleted");
    var example = Map.of("orderId", "o-1", "number", "1", "reason", "WHIM", "extra", true);

    assertThat(mistakes(example, line, ""))
        .containsExactlyInAnyOrder(
            " lacks shopper", " lacks deletedAt", "/number", "/reason", "/extra");
  }

  private Stream<String> references(Object node) {
    return switch (node) {
      case Map<?, ?> map when map.get("$ref") instanceof String reference -> Stream.of(reference);
      case Map<?, ?> map -> map.values().stream().flatMap(this::references);
      case List<?> list -> list.stream().flatMap(this::references);
      default -> Stream.empty();
    };
  }

  private @Nullable Object at(String reference) {
    Object node = document;
    for (String step : reference.substring("#/".length()).split("/", -1)) {
      node = node instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return node;
  }

  /** Where a value is not what its schema says, as far as these schemas go. */
  private Stream<String> mistakes(Object value, Map<String, Object> schema, String where) {
    if (schema.get("$ref") instanceof String reference) {
      return mistakes(value, map(at(reference)), where);
    }
    if (schema.get("enum") instanceof List<?> values) {
      return values.contains(value) ? Stream.empty() : Stream.of(where);
    }
    return switch (text(schema, "type")) {
      case "object" -> mistakesOfObject(map(value), schema, where);
      case "array" ->
          ((List<?>) value)
              .stream().flatMap(each -> mistakes(each, map(schema, "items"), where + "/*"));
      case "string" -> value instanceof String ? Stream.empty() : Stream.of(where);
      case "boolean" -> value instanceof Boolean ? Stream.empty() : Stream.of(where);
      case "integer" ->
          value instanceof Integer || value instanceof Long ? Stream.empty() : Stream.of(where);
      default -> Stream.of(where);
    };
  }

  private Stream<String> mistakesOfObject(
      Map<String, Object> value, Map<String, Object> schema, String where) {
    if (schema.containsKey("additionalProperties")) {
      return value.entrySet().stream()
          .flatMap(
              each ->
                  mistakes(
                      each.getValue(),
                      map(schema, "additionalProperties"),
                      where + "/" + each.getKey()));
    }
    var properties = map(schema, "properties");
    var lacking =
        ((List<?>) Objects.requireNonNull(schema.get("required")))
            .stream()
                .filter(name -> !value.containsKey(String.valueOf(name)))
                .map(name -> where + " lacks " + name);
    var wrong =
        value.entrySet().stream()
            .flatMap(
                each ->
                    properties.containsKey(each.getKey())
                        ? mistakes(
                            each.getValue(),
                            map(properties, each.getKey()),
                            where + "/" + each.getKey())
                        : Stream.of(where + "/" + each.getKey()));
    return Stream.concat(lacking, wrong);
  }

  private static Row row(Publication publication) {
    return new Row(
        publication.publisher().group(),
        publication.subscribers().stream().map(ServiceName::group).toList(),
        Set.of(publication.type()));
  }

  private static Row row(Map<String, Object> channel) {
    return new Row(
        text(channel, "x-publisher"),
        ((List<?>) Objects.requireNonNull(channel.get("x-subscribers")))
            .stream().map(String::valueOf).toList(),
        map(channel, "messages").keySet());
  }

  private static Operation operation(ServiceName service, String action, Publication publication) {
    return new Operation(service.group(), action, publication.topic());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return map(Objects.requireNonNull(parent.get(key), key));
  }

  private static String text(Map<String, Object> parent, String key) {
    return (String) Objects.requireNonNull(parent.get(key), key);
  }

  private static Map<String, Object> read() {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi/cafezinho.yaml")) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
