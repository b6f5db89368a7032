package dev.cafezinho.psp.webhook.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @Test
  void containsWhatSharesItsFirstBits() {
    var network = Network.parse("172.16.0.0/12");
    assertThat(network.contains(InetAddress.ofLiteral("172.31.255.255"))).isTrue();
    assertThat(network.contains(InetAddress.ofLiteral("172.32.0.0"))).isFalse();
    assertThat(network.contains(InetAddress.ofLiteral("::1"))).isFalse();
    assertThat(Network.parse("fc00::/7").contains(InetAddress.ofLiteral("fd00::1"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.0", "localhost/8", "10.0.0.0/33", "10.0.0.0/-1", "::/129"})
  void isWrittenInCidrNotation(String cidr) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(cidr));
  }
}
