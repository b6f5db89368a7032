package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class AllowedByDefaultTest {

  @Test
  void isNoNetwork() throws Exception {
    assertThat(allowed(Map.of())).isEmpty();
  }

  @Test
  void isLeftToWhoeverStartsThePaymentSystem() throws Exception {
    assertThat(allowed(Map.of("cafezinho.psp.allowed-networks", "127.0.0.0/8,::1/128")))
        .containsExactly("127.0.0.0/8", "::1/128");
  }

  private static List<String> allowed(Map<String, Object> defaults) throws Exception {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("file", new ClassPathResource("external-payment-system.yml"))
        .forEach(environment.getPropertySources()::addLast);
    environment.getPropertySources().addLast(new MapPropertySource("defaults", defaults));
    return Binder.get(environment)
        .bind("cafezinho.psp.allowed-networks", Bindable.listOf(String.class))
        .orElse(List.of());
  }
}
