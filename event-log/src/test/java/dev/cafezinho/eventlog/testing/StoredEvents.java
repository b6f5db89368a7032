package dev.cafezinho.eventlog.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.eventlog.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Stored events as the first version of each type wrote them: approved files {@code
 * src/test/resources/stored/<type>.json}. What is stored is never rewritten, so neither are they.
 *
 * @param types as the service reads them today
 */
public record StoredEvents<E>(EventTypes<E> types) {
  private static final String FOLDER = "/stored/";
  private static final String SUFFIX = ".json";

  /**
   * Each file is read as the event given; a type without one is still written as its file says. No
   * type is without a file, unless its events have the same fields as those of another name.
   */
  public void areReadAs(Map<String, ? extends E> expected) {
    assertThat(types.names()).as("stored types").containsAll(files());
    assertThat(files()).as("approved files").containsAll(expected.keySet());
    assertThat(types.names()).as("types with a file").allMatch(this::hasFile);
    for (String type : files()) {
      E event = expected.get(type);
      if (event == null) {
        isWrittenAsStored(type);
      } else {
        assertThat(types.read(type, data(type))).as(type).isEqualTo(event);
      }
    }
  }

  private boolean hasFile(String type) {
    return files().contains(type) || types.alike(type).stream().anyMatch(files()::contains);
  }

  /** There is a file for each record of a sealed interface. */
  public void areOfEveryKind(Class<E> events) {
    assertThat(files().stream().map(type -> (Object) types.read(type, data(type)).getClass()))
        .containsAll(records(events).toList());
  }

  private static Stream<Object> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredEvents::records)
        : Stream.of(type);
  }

  /** The same with fields in it, at every level, that only a newer version knows. */
  public void areReadWithFieldsOfANewerVersion() {
    for (String type : files()) {
      assertThat(types.read(type, withMore(data(type))))
          .as(type)
          .isEqualTo(types.read(type, data(type)));
    }
  }

  /** Today's code stores the event as the first version did, so an older instance can read it. */
  public void isWrittenAsStored(String type) {
    E event = types.read(type, data(type));
    assertThat(types.nameOf(event)).isEqualTo(type);
    assertThat(Document.parse(types.write(event).toJson())).as(type).isEqualTo(data(type));
  }

  /** Today's code stores more, and all of what the first version did, so it can read the event. */
  public void isWrittenWithMoreThanStored(String type) {
    Document data = data(type);
    Document written = Document.parse(types.write(types.read(type, data)).toJson());
    assertThat(onlyWhatIsIn(data, written)).as(type).isEqualTo(data);
  }

  private static Document data(String type) {
    try (InputStream file = StoredEvents.class.getResourceAsStream(FOLDER + type + SUFFIX)) {
      byte[] json = requireNonNull(file, type + " has no approved file").readAllBytes();
      return Document.parse(new String(json, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources" + FOLDER))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object onlyWhatIsIn(Object known, Object value) {
    if (known instanceof Document fields && value instanceof Document nested) {
      Document only = new Document();
      fields.forEach(
          (name, field) -> {
            if (nested.containsKey(name)) {
              only.append(name, onlyWhatIsIn(field, nested.get(name)));
            }
          });
      return only;
    }
    if (known instanceof List<?> some
        && value instanceof List<?> all
        && some.size() == all.size()) {
      return IntStream.range(0, some.size())
          .mapToObj(i -> onlyWhatIsIn(some.get(i), all.get(i)))
          .toList();
    }
    return value;
  }

  private static Document withMore(Document data) {
    Document more = new Document("addedLater", new Document("by", "a newer version"));
    data.forEach((name, value) -> more.append(name, withMore(value)));
    return more;
  }

  private static Object withMore(Object value) {
    return switch (value) {
      case Document nested -> withMore(nested);
      case List<?> values -> values.stream().map(nested -> withMore((Object) nested)).toList();
      default -> value;
    };
  }
}
