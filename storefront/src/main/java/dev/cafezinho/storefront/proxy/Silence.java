package dev.cafezinho.storefront.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A service that is frozen, or out of reach without a word, leaves its connections open for ever. A
 * browser does not see heartbeats, so it cannot tell such a stream from one without news.
 */
final class Silence {
  private Silence() {}

  /** Closes the stream, and so ends its read, once nothing has come for longer than that. */
  static InputStream broken(InputStream stream, Duration longest) {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        var _ = heard.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).whenComplete(this::end);
        try {
          return super.read(into, offset, length);
        } finally {
          heard.complete(null);
        }
      }

      private void end(@Nullable Void heard, @Nullable Throwable tooLong) {
        if (tooLong != null) {
          OpenStreams.end(in);
        }
      }
    };
  }
}
