package dev.cafezinho.psp.webhook.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.HubProperties;
import dev.cafezinho.psp.webhook.Receiver;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.network.AllowedTargets;
import dev.cafezinho.psp.webhook.network.Names;
import dev.cafezinho.psp.webhook.network.TargetForm;
import dev.cafezinho.psp.webhook.signing.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver, or who owns its name, may try with us. */
class WebhookSenderIT {
  private final AtomicInteger lookUps = new AtomicInteger();
  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void deliversToTheAddressThatItChecked() {
    // public when it is registered, ours when it is connected to, forbidden right after
    var names = names("8.8.8.8", "127.0.0.1", "10.0.0.1");
    var targets = new AllowedTargets(List.of("127.0.0.1/32"), names);
    targets.check(TargetForm.parse("http://shop.example:" + receiver.port()));

    var attempt = deliver(targets, "http://shop.example:" + receiver.port(), "/hooks");

    assertThat(attempt.status()).isEqualTo(204);
    assertThat(lookUps).hasValue(2);
    var got = receiver.received.getFirst();
    assertThat(got.headers().firstValue("host")).hasValue("shop.example:" + receiver.port());
    assertThat(got.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(got.headers().firstValue("user-agent")).hasValue("cafezinho-psp");
    assertThat(got.headers().map())
        .doesNotContainKeys("upgrade", "Upgrade", "accept-encoding", "Accept-encoding");
  }

  @Test
  void refusesNamesThatChangeBetweenRegistrationAndDelivery() {
    var targets = new AllowedTargets(List.of(), names("8.8.8.8", "127.0.0.1"));
    targets.check(TargetForm.parse("http://shop.example:" + receiver.port()));

    var attempt = deliver(targets, "http://shop.example:" + receiver.port(), "/hooks");

    assertThat(attempt.refused()).isTrue();
    assertThat(attempt.failure()).contains("shop.example is in a network");
    assertThat(receiver.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "localhost.",
        "0.0.0.0",
        "[::]"
      })
  void refusesOurselvesHoweverWritten(String host) {
    var attempt = deliver(nothingAllowed(), "http://" + host + ":" + receiver.port(), "/");

    assertThat(attempt.refused()).isTrue();
    assertThat(receiver.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirects(int status) throws Exception {
    try (var other = new Receiver()) {
      receiver.answers(status, "Location", other.url() + "/elsewhere");

      assertThat(deliver().status()).isEqualTo(status);
      assertThat(other.received).isEmpty();
      assertThat(receiver.received).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 407, 503, 429})
  void asksOnceWhateverTheAnswer(int status) {
    receiver.answers(status, "Retry-After", "0", "WWW-Authenticate", "Basic realm=\"x\"");

    assertThat(deliver().status()).isEqualTo(status);
    assertThat(receiver.received).hasSize(1);
  }

  @Test
  void keepsTheBeginningOfLongAnswers() {
    receiver.answers(exchange -> pour(exchange, Long.MAX_VALUE));

    var attempt = deliver();

    assertThat(attempt.status()).isEqualTo(200);
    assertThat(attempt.answer()).isEqualTo("x".repeat(16));
    assertThat(attempt.millis()).isLessThan(HubProperties.TIMEOUT.toMillis());
  }

  @Test
  void keepsShortAnswersWhole() {
    receiver.answers(exchange -> pour(exchange, 3));
    assertThat(deliver().answer()).isEqualTo("xxx");
  }

  @Test
  void givesUpReceiversThatHang() {
    receiver.hangs();
    assertGivenUpInTime(deliver());
  }

  @Test
  void givesUpBodiesThatDrip() {
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          drip(exchange.getResponseBody(), "x");
        });
    assertGivenUpInTime(deliver());
  }

  @Test
  void givesUpHeadersThatDrip() throws Exception {
    try (var raw = new RawReceiver(out -> drip(start(out), "X-Header: x\r\n"))) {
      assertGivenUpInTime(deliver(loopbackAllowed(), raw.url(), "/"));
    }
  }

  @Test
  void givesUpHeadersWithoutEnd() throws Exception {
    try (var raw = new RawReceiver(out -> pour(start(out), "X-Header: x\r\n"))) {
      var attempt = deliver(loopbackAllowed(), raw.url(), "/");
      assertThat(attempt.failure()).contains("header count");
    }
    try (var raw = new RawReceiver(out -> pour(start(out), "x".repeat(1000)))) {
      var attempt = deliver(loopbackAllowed(), raw.url(), "/");
      assertThat(attempt.failure()).contains("line length");
    }
  }

  @Test
  void triesAgainLaterWhatHasNoAddressNow() {
    var targets =
        new AllowedTargets(
            List.of(),
            host -> {
              throw new UnknownHostException(host + " is not known");
            });

    var attempt = deliver(targets, "http://shop.example", "/");

    assertThat(attempt.failure()).isEqualTo("UnknownHostException: shop.example is not known");
    assertThat(attempt.hopeless()).isFalse();
  }

  @Test
  void goesThroughNoProxy() throws Exception {
    try (var proxy = new Receiver()) {
      System.setProperty("http.proxyHost", "127.0.0.1");
      System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
      System.setProperty("http.nonProxyHosts", "");
      assertThat(deliver().status()).isEqualTo(204);
      assertThat(proxy.received).isEmpty();
    } finally {
      List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts")
          .forEach(System::clearProperty);
    }
  }

  @Test
  void saysWhatWentWrong() {
    var port = receiver.port();
    receiver.close();
    var attempt = deliver(loopbackAllowed(), "http://127.0.0.1:" + port, "/");
    assertThat(attempt.failure()).contains("Connection refused");
    assertThat(attempt.status()).isNull();
  }

  private static void assertGivenUpInTime(Attempt attempt) {
    assertThat(attempt.status()).isNull();
    assertThat(attempt.failure()).isEqualTo("InterruptedIOException: No answer within PT2S");
    assertThat(Duration.ofMillis(attempt.millis()))
        .isBetween(HubProperties.TIMEOUT, HubProperties.TIMEOUT.plusSeconds(2));
  }

  private Attempt deliver() {
    return deliver(loopbackAllowed(), receiver.url(), "/hooks");
  }

  private static Attempt deliver(AllowedTargets targets, String baseUrl, String path) {
    var exchange = new Exchange(targets, HubProperties.steady());
    try {
      var now = Instant.now();
      var secrets = List.of(Secret.generate());
      var trigger =
          new Trigger(
              "t",
              "till",
              TriggerType.PERSISTENT,
              baseUrl,
              path,
              secrets,
              now,
              now,
              null,
              new Healthy(),
              null);
      var event = new Event("e", null, "e", null, null, null, List.of(), now, now, null);
      return new HttpWebhookSender(exchange, Duration.ofHours(24), Clock.systemUTC())
          .send(Delivery.of(event, trigger, "m1", "{}", now), trigger);
    } finally {
      exchange.destroy();
    }
  }

  private static AllowedTargets nothingAllowed() {
    return new AllowedTargets(List.of(), InetAddress::getAllByName);
  }

  private static AllowedTargets loopbackAllowed() {
    return new AllowedTargets(List.of("127.0.0.0/8", "::1/128"), InetAddress::getAllByName);
  }

  /** Answers one look-up after the other, the last one for ever. */
  private Names names(String... addresses) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(addresses));
    return _ -> {
      lookUps.incrementAndGet();
      var next = left.size() > 1 ? left.pop() : Objects.requireNonNull(left.peek());
      return new InetAddress[] {InetAddress.ofLiteral(next)};
    };
  }

  private static OutputStream start(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
    return out;
  }

  private static void pour(HttpExchange exchange, long length) throws IOException {
    exchange.sendResponseHeaders(200, length == Long.MAX_VALUE ? 0 : length);
    var body = exchange.getResponseBody();
    for (long sent = 0; sent < length; sent++) {
      body.write('x');
    }
  }

  private static void pour(OutputStream out, String drop) throws IOException {
    while (true) {
      out.write(drop.getBytes(US_ASCII));
    }
  }

  /** Something every now and then, so that no single read takes long. */
  private static void drip(OutputStream out, String drop) throws IOException {
    try {
      while (true) {
        out.write(drop.getBytes(US_ASCII));
        out.flush();
        Thread.sleep(200);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
