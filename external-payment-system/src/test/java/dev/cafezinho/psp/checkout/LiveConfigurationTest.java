package dev.cafezinho.psp.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveConfigurationTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8090, http://localhost:8090",
    "https://pay.example/, https://pay.example",
    "https://pay.example/behind/a/proxy, https://pay.example",
    "https://Pay.Example:443, https://pay.example",
    "http://pay.example:80/x, http://pay.example",
    "https://pay.example:80, https://pay.example:80",
    "http://[::1]:8090, http://[::1]:8090"
  })
  void namesTheOriginAsBrowsersDo(URI address, String origin) {
    assertThat(LiveConfiguration.origin(address)).isEqualTo(origin);
  }
}
