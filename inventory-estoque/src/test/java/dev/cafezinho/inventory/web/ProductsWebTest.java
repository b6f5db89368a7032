package dev.cafezinho.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.cafezinho.inventory.InventoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InventoryTest
class ProductsWebTest {
  private final MockMvc web;

  @Autowired
  ProductsWebTest(MockMvc web) {
    this.web = web;
  }

  @Test
  void showsWhatTheShopSellsToAnybody() throws Exception {
    web.perform(get("/api/products"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    [
                      {"sku": "cafe", "name": "Café coado", "description": "Passado na hora",
                       "category": "Cafés", "price": {"amount": 850, "currency": "BRL"},
                       "available": 10, "image": "/products/cafe.svg"},
                      {"sku": "pao-de-queijo", "name": "Pão de queijo", "available": 3}
                    ]
                    """));
  }

  @Test
  void showsOneProduct() throws Exception {
    web.perform(get("/api/products/cafe"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("Café coado"))
        .andExpect(jsonPath("$.holds").doesNotExist());
  }

  @Test
  void knowsNoOtherProduct() throws Exception {
    web.perform(get("/api/products/tea"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void letsNobodyElseInWithoutToken() throws Exception {
    web.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
    web.perform(get("/api/reservations")).andExpect(status().isUnauthorized());
  }

  @Test
  void letsNobodyChangeProducts() throws Exception {
    web.perform(post("/api/products")).andExpect(status().isMethodNotAllowed());
  }
}
