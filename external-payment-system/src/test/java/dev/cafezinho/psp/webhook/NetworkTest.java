package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void containsWhatSharesItsFirstBits() {
    var network = Network.parse("172.16.0.0/12");
    assertThat(network.contains(InetAddress.ofLiteral("172.31.255.255"))).isTrue();
    assertThat(network.contains(InetAddress.ofLiteral("172.32.0.0"))).isFalse();
    assertThat(network.contains(InetAddress.ofLiteral("::1"))).isFalse();
    assertThat(Network.UNIQUE_LOCAL.contains(InetAddress.ofLiteral("fd00::1"))).isTrue();
  }
}
