package dev.cafezinho.psp.webhook.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3", // this network
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1", // private
        "100.64.0.1",
        "100.127.255.255",
        "100.100.100.200", // carriers'
        "127.0.0.1",
        "127.255.255.255", // loopback
        "169.254.169.254",
        "168.63.129.16", // clouds' own
        "192.0.0.1",
        "192.0.0.192", // protocol assignments
        "192.0.2.1",
        "198.51.100.1",
        "203.0.113.1", // documentation
        "192.88.99.1", // 6to4 relay
        "198.18.0.1",
        "198.19.255.255", // benchmarks
        "224.0.0.1",
        "239.255.255.255", // multicast
        "240.0.0.1",
        "255.255.255.254",
        "255.255.255.255", // reserved, broadcast
        "::",
        "::1", // unspecified, loopback
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", // IPv4-mapped
        "::127.0.0.1",
        "::10.0.0.1",
        "::8.8.8.8", // IPv4-compatible
        "64:ff9b::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe", // NAT64
        "64:ff9b:1::1", // local NAT64
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2002:808:808::1", // 6to4
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2", // Teredo
        "2001:2::1",
        "2001:10::1", // benchmarks, ORCHID
        "2001:db8::1",
        "3fff::1", // documentation
        "fc00::1",
        "fd00:ec2::254", // unique local
        "fe80::1",
        "fec0::1", // link-local, site-local
        "ff02::1",
        "ff0e::1", // multicast
        "100::1",
        "5f00::1",
        "4000::1" // discard, segment routing, not given out
      })
  void leavesOut(String address) {
    assertThat(PublicInternet.contains(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.0.1",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450::1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "64:ff9b::8.8.8.8",
        "::ffff:8.8.8.8"
      })
  void contains(String address) {
    assertThat(PublicInternet.contains(InetAddress.ofLiteral(address))).isTrue();
  }
}
