package dev.cafezinho.psp.faults;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A script in force, with what it has met.
 *
 * @param id the payment it is for, or {@link #ALL}
 * @param token changes with every write
 */
@Document("faults")
record Scripted(@Id String id, String token, Script script, Map<Occasion, Tally> met) {
  static final String ALL = "all";

  Tally tally(Occasion occasion) {
    return met.getOrDefault(occasion, Tally.EMPTY);
  }

  Scripted meeting(Occasion occasion, String key, String next) {
    var more = new EnumMap<Occasion, Tally>(Occasion.class);
    more.putAll(met);
    more.put(occasion, tally(occasion).with(key));
    return new Scripted(id, next, script, more);
  }
}
