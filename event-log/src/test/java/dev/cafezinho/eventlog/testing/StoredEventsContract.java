package dev.cafezinho.eventlog.testing;

import dev.cafezinho.eventlog.EventTypes;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The tests of what the first version of a service has stored, which stays readable for ever.
 *
 * @param <E> the service's events
 */
public interface StoredEventsContract<E> {
  /** What all of them are, which is sealed. */
  Class<E> type();

  /** As the service reads and writes them today. */
  EventTypes<E> types();

  /** What each stored type is read as. */
  Map<String, E> events();

  /** Types that are read, but written no more, or in another way. */
  default Set<String> former() {
    return Set.of();
  }

  /** Types that are written with fields that the first version did not have. */
  default Set<String> extended() {
    return Set.of();
  }

  private StoredEvents<E> stored() {
    return new StoredEvents<>(types());
  }

  @Test
  default void everyEventIsReadAsItWasMeant() {
    stored().areReadAs(events());
  }

  @Test
  default void fieldsOfANewerVersionAreLeftAside() {
    stored().areReadWithFieldsOfANewerVersion();
  }

  @Test
  default void everyOtherEventIsStillWrittenTheSame() {
    events().keySet().stream()
        .filter(type -> !former().contains(type) && !extended().contains(type))
        .forEach(stored()::isWrittenAsStored);
  }

  @Test
  default void whatHasMoreFieldsStillHasTheFirstOnes() {
    extended().forEach(stored()::isWrittenWithMoreThanStored);
  }

  @Test
  default void everyKindOfEventIsThere() {
    stored().areOfEveryKind(type());
  }
}
