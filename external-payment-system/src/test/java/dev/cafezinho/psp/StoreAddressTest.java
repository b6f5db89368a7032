package dev.cafezinho.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Where the payment system looks for its store. */
class StoreAddressTest {
  private static final String SPRING = "mongodb://spring:27017";
  private static final String SHORT = "mongodb://short:27017";

  @Test
  void isThisMachineByDefault() throws IOException {
    assertThat(addressWith(Map.of())).isEqualTo("mongodb://localhost:27017");
  }

  @Test
  void isTakenFromConnectionString() throws IOException {
    assertThat(addressWith(Map.of("DB_CONNECTION_STRING", SHORT))).isEqualTo(SHORT);
  }

  @Test
  void isTakenFromSpringsVariableFirst() throws IOException {
    assertThat(addressWith(Map.of("DB_CONNECTION_STRING", SHORT, "SPRING_MONGODB_URI", SPRING)))
        .isEqualTo(SPRING);
  }

  private static String addressWith(Map<String, Object> variables) throws IOException {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.forEach(source -> sources.remove(source.getName()));
    sources.addFirst(new MapPropertySource("variables", variables));
    var settings = new ClassPathResource("external-payment-system.yml");
    new YamlPropertySourceLoader().load("settings", settings).forEach(sources::addLast);
    return environment.getRequiredProperty("spring.mongodb.uri");
  }
}
