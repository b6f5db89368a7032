package dev.cafezinho.eventlog;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

  /** A class, and the value of a field which the name tells, so that it is not stored. */
  private record Kind<E>(Class<? extends E> type, Map<String, Object> told) {}

  private final Map<String, Kind<E>> kinds = new HashMap<>();
  private final Map<Kind<?>, String> names = new HashMap<>();
  private final Map<Class<?>, String> fields = new HashMap<>();
  private final Map<String, Upcast> upcasts = new HashMap<>();

  /** Stores events of this class under the name. */
  public EventTypes<E> with(String name, Class<? extends E> type) {
    return with(name, new Kind<>(type, Map.of()));
  }

  /**
   * Stores events of this class that have the value in the field under the name, and does not store
   * the field: one class for events that have the same to tell, and a name for each of them.
   */
  public EventTypes<E> with(String name, Class<? extends E> type, String field, Object value) {
    fields.put(type, field);
    return with(name, new Kind<>(type, Map.of(field, JSON.convertValue(value, Object.class))));
  }

  private EventTypes<E> with(String name, Kind<E> kind) {
    if (kinds.put(name, kind) != null || names.put(kind, name) != null) {
      throw new IllegalArgumentException(name + " or " + kind + " is named twice");
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
    Set<String> all = new TreeSet<>(kinds.keySet());
    all.addAll(upcasts.keySet());
    return all;
  }

  /** The names under which events of the same class are stored; none for an older version's. */
  public Set<String> alike(String name) {
    Kind<E> kind = kinds.get(name);
    return names.entrySet().stream()
        .filter(each -> kind != null && each.getKey().type() == kind.type())
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** The name that the event is stored under. */
  public String nameOf(E event) {
    String name = names.get(kindOf(event));
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " has no name");
    }
    return name;
  }

  private Kind<?> kindOf(E event) {
    String field = fields.get(event.getClass());
    return new Kind<>(
        event.getClass(),
        field == null ? Map.of() : Map.of(field, requireNonNull(json(event).get(field))));
  }

  public Document write(E event) {
    Document data = new Document(json(event));
    String field = fields.get(event.getClass());
    if (field != null) {
      data.remove(field);
    }
    return data;
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
    Kind<E> kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalStateException("Unknown event type " + name);
    }
    Map<String, Object> all = new HashMap<>(data);
    all.putAll(kind.told());
    return JSON.convertValue(all, kind.type());
  }

  private static Map<String, Object> json(Object event) {
    return JSON.convertValue(event, EventJson.MAP);
  }
}
