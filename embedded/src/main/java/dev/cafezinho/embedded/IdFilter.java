package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query says of {@code _id}, as far as that can be answered without a scan. */
final class IdFilter {
  private static final Set<String> BOUNDS = Set.of("$gt", "$lt");

  private IdFilter() {}

  /**
   * Texts in ascending order.
   *
   * @param after the bound that all are greater than
   * @param before the bound that all are less than; null where there is none
   */
  record Range(String after, @Nullable String before) {
    boolean isPassed(String id) {
      return before != null && id.compareTo(before) >= 0;
    }
  }

  /** The identities that a query allows, or null: only kinds that are equal as they are. */
  static @Nullable Set<Object> named(Document query) {
    var id = query.get("_id");
    if (id != null && isPlain(id)) {
      return Set.of(id);
    }
    if (id instanceof Document condition
        && condition.size() == 1
        && condition.get("$in") instanceof Collection<?> several
        && several.stream().allMatch(IdFilter::isPlain)) {
      return new LinkedHashSet<>(several);
    }
    if (query.get("$and") instanceof List<?> parts) {
      for (var part : parts) {
        var nested = part instanceof Document filter ? named(filter) : null;
        if (nested != null) {
          return nested;
        }
      }
    }
    return null;
  }

  /** What a query for texts in order of {@code _id} asks for, or null when it is none. */
  static @Nullable Range range(Document query, @Nullable Document orderBy) {
    return isById(orderBy)
            && query.size() == 1
            && query.get("_id") instanceof Document bounds
            && BOUNDS.containsAll(bounds.keySet())
            && bounds.get("$gt") instanceof String after
            && (bounds.get("$lt") instanceof String || !bounds.containsKey("$lt"))
        ? new Range(after, (String) bounds.get("$lt"))
        : null;
  }

  private static boolean isById(@Nullable Document orderBy) {
    return orderBy != null
        && orderBy.size() == 1
        && orderBy.get("_id") instanceof Number order
        && order.intValue() == 1;
  }

  private static boolean isPlain(@Nullable Object id) {
    return id instanceof String || id instanceof UUID || id instanceof ObjectId;
  }
}
