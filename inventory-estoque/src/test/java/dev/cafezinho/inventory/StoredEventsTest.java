package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored stays readable for ever. {@code src/test/resources/stored} has every event as it
 * was stored at first, in a file of its type's name; such a file is never changed.
 */
class StoredEventsTest {
  @ParameterizedTest
  @MethodSource("approved")
  void isReadAndWrittenAsAtFirst(String type) throws Exception {
    ReservationEvent event = ReservationEvent.TYPES.read(type, stored(type));
    assertThat(Document.parse(ReservationEvent.TYPES.write(event).toJson()))
        .isEqualTo(stored(type));
    assertThat(ReservationEvent.TYPES.nameOf(event)).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("approved")
  void isReadWithoutWhatALaterVersionAdds(String type) throws Exception {
    Document later = withMore(stored(type));
    assertThat(ReservationEvent.TYPES.read(type, later))
        .isEqualTo(ReservationEvent.TYPES.read(type, stored(type)));
  }

  @Test
  void everyEventHasAnApprovedFile() throws Exception {
    List<Class<?>> events = Arrays.asList(ReservationEvent.class.getPermittedSubclasses());
    assertThat(approved().map(StoredEventsTest::read).<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(events);
  }

  static Stream<String> approved() throws Exception {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static ReservationEvent read(String type) {
    try {
      return ReservationEvent.TYPES.read(type, stored(type));
    } catch (Exception e) {
      throw new AssertionError(type, e);
    }
  }

  private static Document stored(String type) throws Exception {
    return Document.parse(Files.readString(directory().resolve(type + ".json")));
  }

  private static Path directory() throws Exception {
    return Path.of(requireNonNull(StoredEventsTest.class.getResource("/stored")).toURI());
  }

  /** One more field in it and in everything in it. */
  private static Document withMore(Document document) {
    document.replaceAll((_, value) -> withMore(value));
    return document.append("addedLater", 1);
  }

  private static Object withMore(Object value) {
    return switch (value) {
      case Document inner -> withMore(inner);
      case List<?> list -> list.stream().map(StoredEventsTest::withMore).toList();
      default -> value;
    };
  }
}
