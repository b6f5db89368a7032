package dev.cafezinho.psp.webhook.sending;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Tells when a request's body, and all that comes before it, is written to the connection. */
final class WrittenEntity extends HttpEntityWrapper {
  private final Runnable written;

  WrittenEntity(HttpEntity body, Runnable written) {
    super(body);
    this.written = written;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    super.writeTo(out);
    out.flush();
    written.run();
  }
}
