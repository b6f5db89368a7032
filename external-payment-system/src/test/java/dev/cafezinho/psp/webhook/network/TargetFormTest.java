package dev.cafezinho.psp.webhook.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://shop.example/",
        "file:///etc/passwd",
        "gopher://shop.example/",
        "jar:http://shop.example!/",
        "//shop.example/",
        "/hooks",
        "http:/hooks",
        "http:shop.example",
        "http://",
        "http:///hooks",
        "http://user@shop.example/",
        "http://user:password@shop.example/",
        "http://shop.example@127.0.0.1/",
        "http://@shop.example/",
        "http://shop.example:0/",
        "http://shop.example:65536/",
        "http://shop.example:-1/",
        "http://shop.example./",
        "http://localhost./",
        "http://127.0.0.1./",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://0177.0.0.01/",
        "http://017700000001/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1.1/",
        "http://256.0.0.1/",
        "http://shop.0x1/",
        "http://shop.1/",
        "http://[::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[::1/",
        "http://[shop]/",
        "http://[::ffff:0x7f.0.0.1]/",
        "http://shop_under.example/",
        "http://loja\u3002example/",
        "http://\u2460\u2461\u2466.0.0.1/",
        "http://127.0.0.1\\.shop.example/",
        "http://shop.example/%zz",
        "http://shop example/",
        "http://shop..example/",
        "http://-shop.example/"
      })
  void refuses(String target) {
    assertThatExceptionOfType(TargetRefused.class).isThrownBy(() -> TargetForm.parse(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/hooks",
        "https://shop.example",
        "HTTPS://Shop.Example:8443/hooks?shop=1",
        "http://pagamento:8083/webhooks/payments",
        "http://127.0.0.1:1/",
        "http://[::1]:8080/",
        "http://[2606:4700::1111]/",
        "http://1password.example/",
        "http://xn--caf-dma.example/"
      })
  void takes(String target) {
    assertThat(TargetForm.parse(target)).hasToString(target);
  }
}
