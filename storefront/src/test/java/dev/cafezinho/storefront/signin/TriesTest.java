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
  private static final Client CLIENT = from("203.0.113.7");

  private final Time time = new Time();
  private final Tries tries = new Tries(settings(false), time);

  @Test
  void boundsWrongPasswordsOfName() {
    fail("staff", 3);

    isRefused("Staff ", from("198.51.100.1"), 30);
    tries.begin("manager", CLIENT);
  }

  @Test
  void hearsAnotherTryAfterAWhile() {
    fail("staff", 3);
    time.passes(Duration.ofSeconds(29));
    isRefused("staff", CLIENT, 1);

    time.passes(Duration.ofSeconds(1));

    tries.begin("staff", CLIENT);
    isRefused("staff", CLIENT, 30);
  }

  @Test
  void rightPasswordCostsNothing() {
    for (int each = 0; each < 50; each++) {
      tries.begin("staff", CLIENT);
      tries.succeeded("staff", CLIENT);
    }
    fail("staff", 2);
    tries.begin("staff", CLIENT);
    tries.succeeded("staff", CLIENT);

    fail("staff", 3);
    isRefused("staff", CLIENT, 30);
  }

  @Test
  void boundsWrongPasswordsOfAddress() {
    for (int each = 0; each < 6; each++) {
      tries.begin("name" + each, CLIENT);
    }

    isRefused("another", CLIENT, 10);
    tries.begin("another", from("203.0.113.8"));
  }

  /** Or whoever is refused for one name could not try any other. */
  @Test
  void whatIsRefusedForItsNameCostsTheAddressNothing() {
    fail("staff", 3);
    for (int each = 0; each < 50; each++) {
      isRefused("staff", CLIENT, 30);
    }

    tries.begin("manager", CLIENT);
  }

  @Test
  void takesNetworkOfIpv6ForOneAddress() {
    for (int each = 0; each < 6; each++) {
      tries.begin("name" + each, from("2001:db8:1:2::" + each));
    }

    isRefused("another", from("2001:db8:1:2:ffff::1"), 10);
    tries.begin("another", from("2001:db8:1:3::1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "127.8.8.8"})
  void isOpenToThisMachineUnlessSetOtherwise(String loopback) {
    for (int each = 0; each < 50; each++) {
      tries.begin("staff", from(loopback));
    }

    Tries strict = new Tries(settings(true), time);
    for (int each = 0; each < 3; each++) {
      strict.begin("staff", from(loopback));
    }
    assertThatThrownBy(() -> strict.begin("staff", from(loopback)))
        .isInstanceOf(TooManyTries.class);
  }

  @Test
  void doesNotBelieveWhoSaysToBeThisMachine() {
    Client passedOn = Client.of("127.0.0.1", true);
    for (int each = 0; each < 3; each++) {
      tries.begin("staff", passedOn);
    }

    isRefused("staff", passedOn, 30);
  }

  private void fail(String name, int times) {
    for (int each = 0; each < times; each++) {
      tries.begin(name, CLIENT);
    }
  }

  private void isRefused(String name, Client client, long seconds) {
    assertThatThrownBy(() -> tries.begin(name, client))
        .isInstanceOfSatisfying(
            TooManyTries.class, refused -> assertThat(refused.seconds()).isEqualTo(seconds));
  }

  private static Client from(String address) {
    return Client.of(address, false);
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
