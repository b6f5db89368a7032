package dev.cafezinho.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
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

  /** The first edition knew neither options nor languages. */
  @Test
  void isReadAsTheFirstEditionKeptIt() {
    database
        .getCollection("catalogue")
        .insertOne(
            new Document("_id", "last-good")
                .append(
                    "products",
                    """
                    [{"sku":"espresso","name":"Espresso","description":"-","category":"Cafés",
                      "price":{"amount":700,"currency":"BRL"},"available":5,"image":"/x.svg"}]
                    """));

    assertThat(catalogue.read())
        .hasValueSatisfying(
            products ->
                assertThat(products)
                    .extracting(Product::sku, Product::drink, Product::options)
                    .containsExactly(tuple("espresso", false, List.of())));
  }

  private static Product espresso(long price, long available) {
    return CatalogueFixtures.product("espresso", price, available, List.of(CatalogueFixtures.SIZE));
  }
}
