package dev.cafezinho.storefront.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriesTest {
  private static final String ADDRESS = "203.0.113.7";

  private final Time time = new Time();
  private final Tries tries = new Tries(settings(false), time);

  @Test
  void boundsWrongPasswordsOfName() {
    fail("staff", 3);

    isRefused("Staff ", "198.51.100.1", 30);
    tries.begin("manager", ADDRESS);
  }

  @Test
  void hearsAnotherTryAfterAWhile() {
    fail("staff", 3);
    time.passes(Duration.ofSeconds(29));
    isRefused("staff", ADDRESS, 1);

    time.passes(Duration.ofSeconds(1));

    tries.begin("staff", ADDRESS);
    isRefused("staff", ADDRESS, 30);
  }

  @Test
  void rightPasswordCostsNothing() {
    for (int each = 0; each < 50; each++) {
      tries.begin("staff", ADDRESS);
      tries.succeeded("staff", ADDRESS);
    }
    fail("staff", 2);
    tries.begin("staff", ADDRESS);
    tries.succeeded("staff", ADDRESS);

    fail("staff", 3);
    isRefused("staff", ADDRESS, 30);
  }

  @Test
  void boundsWrongPasswordsOfAddress() {
    for (int each = 0; each < 6; each++) {
      tries.begin("name" + each, ADDRESS);
    }

    isRefused("another", ADDRESS, 10);
    tries.begin("another", "203.0.113.8");
  }

  /** Or whoever is refused for one name could not try any other. */
  @Test
  void whatIsRefusedForItsNameCostsTheAddressNothing() {
    fail("staff", 3);
    for (int each = 0; each < 50; each++) {
      isRefused("staff", ADDRESS, 30);
    }

    tries.begin("manager", ADDRESS);
  }

  @Test
  void takesNetworkOfIpv6ForOneAddress() {
    for (int each = 0; each < 6; each++) {
      tries.begin("name" + each, "2001:db8:1:2::" + each);
    }

    isRefused("another", "2001:db8:1:2:ffff::1", 10);
    tries.begin("another", "2001:db8:1:3::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "127.8.8.8"})
  void isOpenToThisMachineUnlessSetOtherwise(String loopback) {
    for (int each = 0; each < 50; each++) {
      tries.begin("staff", loopback);
    }

    Tries strict = new Tries(settings(true), time);
    for (int each = 0; each < 3; each++) {
      strict.begin("staff", loopback);
    }
    assertThatThrownBy(() -> strict.begin("staff", loopback)).isInstanceOf(TooManyTries.class);
  }

  private void fail(String name, int times) {
    for (int each = 0; each < times; each++) {
      tries.begin(name, ADDRESS);
    }
  }

  private void isRefused(String name, String address, long seconds) {
    assertThatThrownBy(() -> tries.begin(name, address))
        .isInstanceOfSatisfying(
            TooManyTries.class, refused -> assertThat(refused.seconds()).isEqualTo(seconds));
  }

  private static TryProperties settings(boolean loopbackToo) {
    return new TryProperties(3, Duration.ofSeconds(30), 6, Duration.ofSeconds(10), loopbackToo);
  }

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void passes(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
