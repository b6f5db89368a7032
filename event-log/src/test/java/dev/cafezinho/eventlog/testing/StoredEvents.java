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
import java.util.List;
import java.util.Map;
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

  /** Each file is read as the event given, and no type is without a file or without an event. */
  public void areReadAs(Map<String, ? extends E> expected) {
    assertThat(files()).as("approved files, one for each stored type").isEqualTo(names());
    assertThat(expected.keySet())
        .as("types told about")
        .containsExactlyInAnyOrderElementsOf(names());
    expected.forEach(
        (type, event) -> assertThat(types.read(type, data(type))).as(type).isEqualTo(event));
  }

  /** The same with fields in it, at every level, that only a newer version knows. */
  public void areReadWithFieldsOfANewerVersion() {
    for (String type : names()) {
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

  private List<String> names() {
    return List.copyOf(types.names());
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
