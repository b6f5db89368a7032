package dev.cafezinho.order;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.CatalogueFixtures;
import dev.cafezinho.order.catalogue.Product;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A shop that sells espresso and bolo, and asks no Estoque. */
@TestConfiguration(proxyBeanMethods = false)
class TwoProducts {
  static final Money PRICE = Money.brl(700);

  @Bean
  @Primary
  Catalogue twoProducts() {
    return () -> List.of(product("espresso"), product("bolo"));
  }

  private static Product product(String sku) {
    return CatalogueFixtures.product(sku, PRICE.amount(), 99L);
  }
}
