package dev.cafezinho.order.listing;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where the read model is.
 *
 * @param current the generation that is read
 * @param building the one that a rebuild is making, which gets every new entry too
 */
record Whereabouts(long current, @Nullable Long building) {
  static final Whereabouts AT_FIRST = new Whereabouts(1, null);

  static Whereabouts read(Document pointer) {
    Number building = pointer.get("building", Number.class);
    return new Whereabouts(
        pointer.get("generation", Number.class).longValue(),
        building == null ? null : building.longValue());
  }

  List<Long> all() {
    return Stream.of(current, building).flatMap(Stream::ofNullable).toList();
  }
}
