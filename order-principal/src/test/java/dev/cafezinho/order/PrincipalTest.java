package dev.cafezinho.order;

import dev.cafezinho.order.application.OrderApplication;
import dev.cafezinho.testkit.TestStore;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;

/**
 * Principal as a whole, with a store of the tests. The broker is the test's to choose, and the
 * store gets no commands but those that the test causes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = OrderApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=order-principal",
      "cafezinho.relay.first-sweep=1h",
      "cafezinho.relay.retry=1h"
    })
@ContextConfiguration(initializers = PrincipalTest.StoreAddress.class)
@Import({PrincipalTest.Tokens.class, Shoppers.class})
@interface PrincipalTest {
  /** Said before the web server begins to make beans. */
  final class StoreAddress
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> address = new HashMap<>();
      TestStore.register((name, value) -> address.put(name, value.get()));
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test store", address));
    }
  }

  /**
   * Any token is its bearer's id; those of {@code operator} and {@code staff} have the role, too.
   */
  @TestConfiguration(proxyBeanMethods = false)
  class Tokens {
    private static final Map<String, List<String>> ROLES =
        Map.of("operator", List.of("OPERATOR"), "staff", List.of("STAFF"));

    @Bean
    @Primary
    JwtDecoder anyToken() {
      return token ->
          Jwt.withTokenValue(token)
              .header("alg", "none")
              .subject(token)
              .claim("roles", ROLES.getOrDefault(token, List.of()))
              .expiresAt(Instant.now().plusSeconds(60))
              .build();
    }
  }
}
