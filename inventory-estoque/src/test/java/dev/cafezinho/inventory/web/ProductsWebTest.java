package dev.cafezinho.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.cafezinho.inventory.InventoryTest;
import dev.cafezinho.inventory.application.Products;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InventoryTest
class ProductsWebTest {
  private final MockMvc web;
  private final Products products;

  @Autowired
  ProductsWebTest(MockMvc web, Products products) {
    this.web = web;
    this.products = products;
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
                       "available": %d, "image": "/products/cafe.svg", "drink": true,
                       "options": [
                         {"id": "size", "name": "Tamanho", "min": 1, "max": 1, "choices": [
                           {"id": "medio", "name": "Médio",
                            "price": {"amount": 0, "currency": "BRL"}, "default": true},
                           {"id": "grande", "name": "Grande",
                            "price": {"amount": 300, "currency": "BRL"}, "soldOut": true}
                         ]}
                       ]},
                      {"sku": "agua", "description": "", "available": 0, "drink": false},
                      {"sku": "pao-de-queijo", "name": "Pão de queijo", "available": %d}
                    ]
                    """
                        .formatted(available("cafe"), available("pao-de-queijo"))))
        .andExpect(header().string("Vary", "Accept-Language"))
        .andExpect(jsonPath("$[0].options[0].choices[0].soldOut").doesNotExist())
        .andExpect(jsonPath("$[0].options[0].choices[1].default").doesNotExist())
        .andExpect(jsonPath("$[1].options").doesNotExist());
  }

  /** Other tests sell from the same store. */
  private int available(String sku) {
    return products.offer(sku).orElseThrow().available();
  }

  /** Whatever has no English name keeps its Portuguese one. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB,en;q=0.8,pt;q=0.5"})
  void speaksEnglish(String accepted) throws Exception {
    web.perform(get("/api/products").header("Accept-Language", accepted))
        .andExpect(jsonPath("$[0].name").value("Filter coffee"))
        .andExpect(jsonPath("$[0].category").value("Coffees"))
        .andExpect(jsonPath("$[0].description").value("Passado na hora"))
        .andExpect(jsonPath("$[0].options[0].name").value("Size"))
        .andExpect(jsonPath("$[0].options[0].choices[0].name").value("Médio"))
        .andExpect(jsonPath("$[0].options[0].choices[1].name").value("Large"))
        .andExpect(jsonPath("$[2].name").value("Pão de queijo"));
    web.perform(get("/api/products/cafe").header("Accept-Language", accepted))
        .andExpect(jsonPath("$.name").value("Filter coffee"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "*", ";q", "pt-PT,en;q=0.9", "en;q=0"})
  void speaksPortugueseOtherwise(String accepted) throws Exception {
    web.perform(get("/api/products").header("Accept-Language", accepted))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].name").value("Café coado"));
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
