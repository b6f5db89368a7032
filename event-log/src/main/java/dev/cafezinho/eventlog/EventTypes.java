package dev.cafezinho.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The explicit names under which events are stored, and how older versions are read. A class may be
 * renamed or moved; a name stays for ever.
 */
public final class EventTypes<E> {
  private static final JsonMapper JSON = EventJson.MAPPER;

  private record Upcast(String newer, UnaryOperator<Document> change) {}

  private final Map<String, Class<? extends E>> classes = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, Upcast> upcasts = new HashMap<>();

  /** Stores events of this class under the name. */
  public EventTypes<E> with(String name, Class<? extends E> type) {
    if (classes.put(name, type) != null || names.put(type, name) != null) {
      throw new IllegalArgumentException(name + " or " + type + " is named twice");
    }
    return this;
  }

  /** Reads what was stored under the older name as if under the newer, changed as given. */
  public EventTypes<E> upcasting(String older, String newer, UnaryOperator<Document> change) {
    upcasts.put(older, new Upcast(newer, change));
    return this;
  }

  /** Every name that a stored event may have, of today and of older versions. */
  public Set<String> names() {
    Set<String> all = new TreeSet<>(classes.keySet());
    all.addAll(upcasts.keySet());
    return all;
  }

  /** The name that events of this class are stored under. */
  public String nameOf(E event) {
    String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " has no name");
    }
    return name;
  }

  public Document write(E event) {
    return new Document(JSON.<Map<String, Object>>convertValue(event, EventJson.MAP));
  }

  /**
   * @throws IllegalStateException when the name is not known, as in a database written by a newer
   *     version
   */
  public E read(String name, Document data) {
    @Nullable Upcast upcast = upcasts.get(name);
    if (upcast != null) {
      return read(upcast.newer(), upcast.change().apply(data));
    }
    Class<? extends E> type = classes.get(name);
    if (type == null) {
      throw new IllegalStateException("Unknown event type " + name);
    }
    return JSON.convertValue(data, type);
  }
}
