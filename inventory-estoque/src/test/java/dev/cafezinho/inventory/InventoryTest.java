package dev.cafezinho.inventory;

import dev.cafezinho.inventory.application.InventoryApplication;
import dev.cafezinho.testkit.TestStore;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Estoque as a whole, with the test binder for a broker and a store of the tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = InventoryApplication.class,
    properties = {
      "spring.config.name=inventory-estoque",
      "cafezinho.inventory.catalogue=classpath:small-catalogue.json",
      "spring.cloud.stream.default.consumer.max-attempts=1"
    })
@AutoConfigureMockMvc
@EnableTestBinder
@Import(InventoryTest.Store.class)
public @interface InventoryTest {
  /** Where the store listens. */
  @TestConfiguration(proxyBeanMethods = false)
  class Store {
    @Bean
    DynamicPropertyRegistrar storeAddress() {
      return properties -> TestStore.register(properties::add);
    }
  }
}
