package dev.cafezinho.storefront.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A service's answer ended before its end. It names no cause: Spring takes whatever was caused by a
 * reset connection for a browser that has left, and would let the half answer pass for a whole one.
 */
public final class UpstreamAborted extends IOException {
  private static final long serialVersionUID = 1L;

  private UpstreamAborted(IOException reason) {
    super("A service's answer was aborted");
    addSuppressed(reason);
  }

  static InputStream told(InputStream answer) {
    return new FilterInputStream(answer) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        try {
          return super.read(into, offset, length);
        } catch (IOException e) {
          throw new UpstreamAborted(e);
        }
      }
    };
  }
}
