package dev.cafezinho.inventory.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.inventory.InventoryTest;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.application.Products;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@InventoryTest
class CounterWebTest {
  private final MockMvc web;
  private final Products products;
  private final MongoDatabase database;

  @Autowired
  CounterWebTest(MockMvc web, Products products, MongoDatabase database) {
    this.web = web;
    this.products = products;
    this.database = database;
  }

  @AfterEach
  void resume() throws Exception {
    as("STAFF", "cafe", "resume");
  }

  @Test
  void sellsNothingOfWhatIsPausedUntilItIsResumed() throws Exception {
    int available = available();
    for (int time = 0; time < 2; time++) {
      as("STAFF", "cafe", "pause")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.sku").value("cafe"))
          .andExpect(jsonPath("$.available").value(0));
    }
    web.perform(get("/api/products")).andExpect(jsonPath("$[0].available").value(0));
    assertThat(products.levels(Set.of("cafe")))
        .as("what open pages are told")
        .singleElement()
        .satisfies(level -> assertThat(level.available()).isZero());

    as("STAFF", "cafe", "resume")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.available").value(available));
    Document log =
        requireNonNull(
            database.getCollection("product_logs").find(new Document("_id", "cafe")).first());
    assertThat(log.getList("events", Document.class))
        .hasSizeGreaterThanOrEqualTo(2)
        .last()
        .satisfies(event -> assertThat(event.toJson()).contains("product.resumed.v1", "Bia"));
  }

  @Test
  void keepsWhatIsOrderedAlready() throws Exception {
    as("STAFF", "cafe", "pause");

    String order = UUID.randomUUID().toString();
    assertThat(products.take(order, new Line("cafe", 1), order)).isPresent();
  }

  @Test
  void doesNotHearWhatAnOlderLogSays() throws Exception {
    as("STAFF", "cafe", "pause");
    as("STAFF", "cafe", "resume");

    products.sell("cafe", false, 1);

    assertThat(available()).isPositive();
  }

  @Test
  void isForStaffOnly() throws Exception {
    as("SHOPPER", "cafe", "pause").andExpect(status().isForbidden());
    web.perform(post("/api/counter/products/cafe/pause")).andExpect(status().isUnauthorized());
    as("STAFF", "tea", "pause")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("/problems/unknown-product"));
  }

  private int available() {
    return products.offer("cafe").orElseThrow().available();
  }

  private ResultActions as(String role, String sku, String what) throws Exception {
    return web.perform(
        post("/api/counter/products/{sku}/{what}", sku, what)
            .with(
                jwt()
                    .jwt(token -> token.claim("name", "Bia"))
                    .authorities(new SimpleGrantedAuthority("ROLE_" + role))));
  }
}
