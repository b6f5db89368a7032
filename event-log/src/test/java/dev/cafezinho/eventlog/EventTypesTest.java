package dev.cafezinho.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
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

  /** What was heard, of which only the time is kept. */
  private record Heard(Word word, int at) {}

  private enum Word {
    HELLO,
    GOODBYE
  }

  private static final EventTypes<Heard> HEARD =
      new EventTypes<Heard>()
          .with("heard.hello.v1", Heard.class, "word", Word.HELLO)
          .with("heard.goodbye.v1", Heard.class, "word", Word.GOODBYE)
          .upcasting("hello.v1", "heard.hello.v1", UnaryOperator.identity());

  @Test
  void storesAFieldAsTheName() {
    Heard goodbye = new Heard(Word.GOODBYE, 7);

    assertThat(HEARD.nameOf(goodbye)).isEqualTo("heard.goodbye.v1");
    assertThat(HEARD.write(goodbye)).isEqualTo(new Document("at", 7));
    assertThat(HEARD.read("heard.goodbye.v1", new Document("at", 7))).isEqualTo(goodbye);
    assertThat(HEARD.read("hello.v1", new Document("at", 7))).isEqualTo(new Heard(Word.HELLO, 7));
  }

  @Test
  void tellsWhichNamesHaveTheSameToTell() {
    assertThat(HEARD.alike("heard.hello.v1"))
        .containsExactlyInAnyOrder("heard.hello.v1", "heard.goodbye.v1");
    assertThat(HEARD.alike("hello.v1")).isEmpty();
    assertThat(TYPES.alike("greeted.v3")).containsExactly("greeted.v3");
  }

  @Test
  void refusesTheSameTwice() {
    assertThatThrownBy(() -> HEARD.with("heard.other.v1", Heard.class, "word", Word.HELLO))
        .hasMessageContaining("heard.other.v1");
  }

  @Test
  void refusesToStoreWhatHasNoName() {
    EventTypes<Heard> deaf =
        new EventTypes<Heard>().with("heard.hello.v1", Heard.class, "word", Word.HELLO);

    assertThatThrownBy(() -> deaf.nameOf(new Heard(Word.GOODBYE, 7)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
