package dev.cafezinho.order.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456789Z");

  @Test
  void isReadAsItWasGiven() {
    Cursor cursor = Cursor.after(order("ana", NOW));

    assertThat(Cursor.read(cursor.text())).contains(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "20", "NzQ0", "*", "NzQ0NDA5MjM4MDA4NTQ3NzU4MA==", "\u00e9"})
  void refusesWhatNoPageHasGiven(String text) {
    assertThat(Cursor.read(text)).isEmpty();
  }

  @Test
  void keysAreNewestFirstAndReadAsTheyWereMade() {
    List<PlacedOrder> newestFirst =
        Stream.of(NOW.plusSeconds(1), NOW.plusNanos(1), NOW, NOW.minusSeconds(1), Instant.EPOCH)
            .map(at -> order("ana/%2F", at))
            .toList();

    List<String> keys = newestFirst.stream().map(ListingKey::of).toList();

    assertThat(keys).isSorted();
    assertThat(keys).map(ListingKey::read).isEqualTo(newestFirst);
  }

  @Test
  void keysOfAShopperAreNotThoseOfAnotherWhoseNameBeginsTheSame() {
    assertThat(ListingKey.of(order("ana", NOW)))
        .isBetween(ListingKey.before("ana"), ListingKey.after("ana"));
    for (String other : List.of("ana/b", "ana/", "ana0", "an", "anab", "ana%2F")) {
      assertThat(ListingKey.of(order(other, NOW)))
          .matches(
              key ->
                  key.compareTo(ListingKey.before("ana")) < 0
                      || key.compareTo(ListingKey.after("ana")) > 0,
              "outside of ana's");
    }
  }

  private static PlacedOrder order(String shopper, Instant at) {
    return new PlacedOrder("0d6b1a52-7f0c-5e0e-9a34-8e2f6b0c1d11", shopper, at);
  }
}
