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
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document says what the table of publications says. */
class AsyncApiTest {
  private final Map<String, Object> document = read();

  private record Row(String publisher, List<String> subscribers, Set<String> types) {}

  private record Operation(String service, String action, String topic) {}

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
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
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
