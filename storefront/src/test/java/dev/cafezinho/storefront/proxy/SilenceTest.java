package dev.cafezinho.storefront.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SilenceTest {
  @Test
  void silenceEndsAStream() throws IOException {
    try (InputStream stream =
        Silence.broken(new Slow(Duration.ofSeconds(20)), Duration.ofMillis(100))) {
      assertThatThrownBy(() -> stream.read(new byte[1])).isInstanceOf(IOException.class);
    }
  }

  @Test
  void streamMayLastLongerThanItsSilences() throws IOException {
    try (InputStream stream =
        Silence.broken(new Slow(Duration.ofMillis(250)), Duration.ofSeconds(1))) {
      for (int i = 0; i < 6; i++) {
        assertThat(stream.read(new byte[1])).isEqualTo(1);
      }
    }
  }

  /** Gives a byte after a pause; closing it ends the pause. */
  private static final class Slow extends InputStream {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration pause;

    Slow(Duration pause) {
      this.pause = pause;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IOException("closed");
        }
        into[offset] = ':';
        return 1;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
