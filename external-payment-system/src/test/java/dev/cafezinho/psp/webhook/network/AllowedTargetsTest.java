package dev.cafezinho.psp.webhook.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {
  private static final URI SHOP = URI.create("https://shop.example/hooks");

  @Test
  void letsPublicAddressesPass() throws Exception {
    var targets = new AllowedTargets(List.of(), _ -> addresses("8.8.8.8", "2606:4700::1"));

    assertThatCode(() -> targets.check(SHOP)).doesNotThrowAnyException();
    assertThat(targets.resolve("shop.example"))
        .containsExactly(addresses("8.8.8.8", "2606:4700::1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "64:ff9b::10.0.0.1"})
  void refusesNamesOfWhichOneAddressIsNotPublic(String bad) {
    for (var order : List.of(addresses("8.8.8.8", bad), addresses(bad, "8.8.8.8"))) {
      var targets = new AllowedTargets(List.of(), _ -> order);
      assertThatExceptionOfType(TargetRefused.class).isThrownBy(() -> targets.check(SHOP));
      assertThatExceptionOfType(TargetRefused.class)
          .isThrownBy(() -> targets.resolve("shop.example"));
    }
  }

  @Test
  void letsPassWhatTheOperatorAllowsAndNothingBeside() {
    var allowed = List.of("10.1.0.0/16", "fd00::/8");
    assertThatCode(() -> targets(allowed, "10.1.2.3", "fd00::1").check(SHOP))
        .doesNotThrowAnyException();
    for (var other : List.of("10.2.0.1", "127.0.0.1", "fe80::1", "64:ff9b::10.1.2.3")) {
      assertThatExceptionOfType(TargetRefused.class)
          .isThrownBy(() -> targets(allowed, "10.1.2.3", other).check(SHOP));
    }
  }

  @Test
  void refusesToRegisterUnknownNamesButDoesNotCallThemForbidden() {
    var targets = new AllowedTargets(List.of(), AllowedTargetsTest::unknown);

    assertThatExceptionOfType(TargetRefused.class).isThrownBy(() -> targets.check(SHOP));
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> targets.resolve("shop.example"));
  }

  @Test
  void takesNoAddressForUnknown() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> targets(List.of()).resolve("shop.example"));
  }

  private static AllowedTargets targets(List<String> allowed, String... addresses) {
    return new AllowedTargets(allowed, _ -> addresses(addresses));
  }

  private static InetAddress[] unknown(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  private static InetAddress[] addresses(String... literals) {
    return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
