package dev.cafezinho.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change of an event's shape does to what is stored, and to older instances. */
class EventTypesTest {
  /** The third version: {@code name} was {@code who} once, and the number was not there. */
  private record Greeted(String name, int times, @Nullable String language) {}

  private static final EventTypes<Greeted> TYPES =
      new EventTypes<Greeted>()
          .with("greeted.v3", Greeted.class)
          .upcasting("greeted.v1", "greeted.v2", old -> old.append("name", old.remove("who")))
          .upcasting("greeted.v2", "greeted.v3", old -> old.append("times", 1));

  @Test
  void readsEveryVersionThroughTheOnesBetween() {
    Greeted greeted = new Greeted("Ana", 1, null);

    assertThat(TYPES.read("greeted.v1", new Document("who", "Ana"))).isEqualTo(greeted);
    assertThat(TYPES.read("greeted.v2", new Document("name", "Ana"))).isEqualTo(greeted);
    assertThat(TYPES.read("greeted.v3", new Document("name", "Ana").append("times", 1)))
        .isEqualTo(greeted);
    assertThat(TYPES.names()).containsExactly("greeted.v1", "greeted.v2", "greeted.v3");
  }

  @Test
  void readsANewerVersionAsAnOlderOneWhenToldHow() {
    EventTypes<Greeted> beforeTheNewVersionIsWritten =
        new EventTypes<Greeted>()
            .with("greeted.v3", Greeted.class)
            .upcasting("greeted.v4", "greeted.v3", newer -> newer.append("times", 7));

    assertThat(beforeTheNewVersionIsWritten.read("greeted.v4", new Document("name", "Ana")))
        .isEqualTo(new Greeted("Ana", 7, null));
  }

  @Test
  void refusesToGuessANumberThatIsNotThere() {
    assertThatThrownBy(() -> TYPES.read("greeted.v3", new Document("name", "Ana")))
        .hasMessageContaining("times");
  }
}
