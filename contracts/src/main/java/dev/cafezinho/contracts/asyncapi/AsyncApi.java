package dev.cafezinho.contracts.asyncapi;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The AsyncAPI 3 document: for each row of {@link Publication} a channel, the operations of its
 * publisher and subscribers, and its message with the schema of its record and its approved
 * example.
 */
final class AsyncApi {
  private static final String REF = "$ref";

  private final Map<String, Object> channels = new LinkedHashMap<>();
  private final Map<String, Object> operations = new LinkedHashMap<>();
  private final Map<String, Object> messages = new LinkedHashMap<>();
  private final Schemas schemas;

  private AsyncApi(Path sources) {
    schemas = new Schemas(new Javadoc(sources));
    for (Publication publication : Publication.values()) {
      add(publication);
    }
  }

  /**
   * Completes a document and writes it.
   *
   * @param args the file with what does not follow from the table, the folder of the sources, the
   *     file to write
   */
  public static void main(String[] args) throws IOException {
    var written = new StringWriter();
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(120);
    options.setDereferenceAliases(true);
    try (InputStream start = Files.newInputStream(Path.of(args[0]))) {
      Map<String, Object> document = new Yaml().load(start);
      new AsyncApi(Path.of(args[1])).complete(document);
      new Yaml(options).dump(document, written);
    }
    writeIfChanged(Path.of(args[2]), written.toString());
  }

  /** A newer file of the same content would make Maven compile all that depends on it again. */
  private static void writeIfChanged(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(requireNonNull(file.getParent()));
      Files.writeString(file, text);
    }
  }

  private void complete(Map<String, Object> document) {
    Map<String, Object> components = map(document, "components");
    document.remove("components");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", components);
    components.put("messages", messages);
    map(components, "schemas").putAll(schemas.all());
  }

  private void add(Publication publication) {
    String channel = publication.function();
    String type = publication.type();
    channels.put(channel, channel(publication));
    messages.put(type, message(publication));
    operations.put(
        publication.publisher().group() + ".send." + channel, operation("send", channel, type));
    for (ServiceName subscriber : publication.subscribers()) {
      operations.put(
          subscriber.group() + ".receive." + channel, operation("receive", channel, type));
    }
  }

  private static Map<String, Object> channel(Publication publication) {
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("address", publication.topic());
    channel.put("x-publisher", publication.publisher().group());
    channel.put(
        "x-subscribers", publication.subscribers().stream().map(ServiceName::group).toList());
    channel.put(
        "messages",
        Map.of(publication.type(), Map.of(REF, "#/components/messages/" + publication.type())));
    return channel;
  }

  private static Map<String, Object> operation(String action, String channel, String type) {
    String address = "#/channels/" + channel;
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("action", action);
    operation.put("channel", Map.of(REF, address));
    operation.put("messages", List.of(Map.of(REF, address + "/messages/" + type)));
    return operation;
  }

  private Map<String, Object> message(Publication publication) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", publication.type());
    message.put("contentType", "application/json");
    message.put("headers", Map.of(REF, "#/components/schemas/CloudEventHeaders"));
    message.put("payload", schemas.of(publication.payload()));
    message.put("examples", List.of(Map.of("payload", example(publication.type()))));
    return message;
  }

  private static Object example(String type) {
    String file = "/examples/" + type + ".json";
    try (InputStream example = AsyncApi.class.getResourceAsStream(file)) {
      // JSON is YAML, too
      return new Yaml().load(requireNonNull(example, () -> type + " has no approved example"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // what the document is made of
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) requireNonNull(parent.get(key), key);
  }
}
