package dev.cafezinho.contracts.asyncapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of records, by their names. A component that may be null may be left out. */
final class Schemas {
  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.of(
          String.class, Map.of("type", "string"),
          Instant.class, typed("string", "format", "date-time"),
          boolean.class, Map.of("type", "boolean"),
          int.class, typed("integer", "format", "int32"),
          long.class, typed("integer", "format", "int64"));

  private final Map<String, Object> byName = new TreeMap<>();
  private final Javadoc javadoc;

  Schemas(Javadoc javadoc) {
    this.javadoc = javadoc;
  }

  /** In this order in every build; a {@code Map.of} has another one in each JVM. */
  private static Map<String, Object> typed(String type, String keyword, Object value) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", type);
    schema.put(keyword, value);
    return schema;
  }

  /** Every schema that has been referred to. */
  Map<String, Object> all() {
    return byName;
  }

  /** The type's schema, or a reference to it. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return typed("array", "items", of(list.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      return typed("object", "additionalProperties", of(map.getActualTypeArguments()[1]));
    }
    if (!(type instanceof Class<?> each)) {
      throw new IllegalArgumentException("There is no schema for " + type);
    }
    Map<String, Object> plain = PLAIN.get(each);
    return plain == null ? reference(each) : plain;
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!byName.containsKey(name)) {
      Map<String, Object> schema = new LinkedHashMap<>();
      byName.put(name, schema);
      javadoc.of(type).ifPresent(text -> schema.put("description", text));
      describe(type, schema);
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private void describe(Class<?> type, Map<String, Object> schema) {
    if (type.isEnum()) {
      schema.put("type", "string");
      schema.put("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    } else if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      schema.put("type", "object");
      schema.put("required", required(components));
      schema.put("properties", properties(components));
    } else {
      throw new IllegalArgumentException("There is no schema for " + type);
    }
  }

  private static List<String> required(RecordComponent[] components) {
    return Arrays.stream(components)
        .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .toList();
  }

  private Map<String, Object> properties(RecordComponent[] components) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent each : components) {
      properties.put(each.getName(), of(each.getGenericType()));
    }
    return properties;
  }
}
