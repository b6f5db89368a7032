package dev.cafezinho.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastGoodCatalogueIT {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final MongoDatabase database = TestStore.newDatabase();
  private final LastGoodCatalogue catalogue = new LastGoodCatalogue(database);

  @Test
  void isReadByTheNextStart() {
    catalogue.keep(List.of(espresso(700, 5)), NOW);

    assertThat(new LastGoodCatalogue(database).read()).contains(List.of(espresso(700, 5)));
  }

  @Test
  void isNotWrittenForEverySale() {
    catalogue.keep(List.of(espresso(700, 5)), NOW);

    catalogue.keep(List.of(espresso(700, 4)), NOW.plusSeconds(59));
    assertThat(catalogue.read()).contains(List.of(espresso(700, 5)));

    catalogue.keep(List.of(espresso(700, 3)), NOW.plusSeconds(60));
    assertThat(catalogue.read()).contains(List.of(espresso(700, 3)));
  }

  @Test
  void isWrittenAtOnceWhenAPriceChanges() {
    catalogue.keep(List.of(espresso(700, 5)), NOW);

    catalogue.keep(List.of(espresso(750, 5)), NOW.plusSeconds(1));

    assertThat(catalogue.read()).contains(List.of(espresso(750, 5)));
  }

  private static Product espresso(long price, long available) {
    return new Product(
        "espresso", "Espresso", "-", "Cafés", Money.brl(price), available, "/x.svg", null);
  }
}
