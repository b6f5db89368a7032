package dev.cafezinho.shipping;

import dev.cafezinho.shipping.application.ShippingApplication;
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

/** Entrega as a whole, with the test binder for a broker and a store of the tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ShippingApplication.class,
    properties = {
      "spring.config.name=shipping-entrega",
      "cafezinho.shipping.delay=0s",
      "cafezinho.shipping.first-look=0s",
      "spring.cloud.stream.default.consumer.max-attempts=1"
    })
@AutoConfigureMockMvc
@EnableTestBinder
@Import(ShippingTest.Store.class)
public @interface ShippingTest {
  /** Where the store listens. */
  @TestConfiguration(proxyBeanMethods = false)
  class Store {
    @Bean
    DynamicPropertyRegistrar storeAddress() {
      return properties -> TestStore.register(properties::add);
    }
  }
}
