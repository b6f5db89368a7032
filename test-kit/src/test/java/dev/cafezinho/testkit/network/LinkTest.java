package dev.cafezinho.testkit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final Duration LATE = Duration.ofMillis(1_900);
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void delaysBeginningOfAnswerAndNothingElse() throws IOException {
    try (var server = new ServerSocket(0, 1, HERE);
        var link = new Link("test", 0, List.of(server.getLocalPort()));
        var caller = new Socket(HERE, link.port());
        var called = server.accept()) {
      link.fail(Trouble.LATE_ANSWERS);

      assertThat(delay(caller, called)).isLessThan(AT_ONCE);
      assertThat(delay(called, caller)).isBetween(LATE, LATE.plus(AT_ONCE));
      assertThat(delay(called, caller)).isLessThan(AT_ONCE);
    }
  }

  private static Duration delay(Socket from, Socket to) throws IOException {
    var begin = System.nanoTime();
    from.getOutputStream().write('x');
    assertThat(to.getInputStream().read()).isEqualTo('x');
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
