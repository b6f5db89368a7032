package dev.cafezinho.psp.load;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** An HTTP client with nothing around it. */
interface BareHttp extends AutoCloseable {
  /** Returns when the answer is there, whatever it is. */
  void post(URI url, Map<String, String> headers, String body)
      throws IOException, InterruptedException;

  @Override
  void close();

  /** By {@code -Dbare}: {@code apache}, which the payment system uses, or {@code jdk}. */
  static BareHttp wanted() {
    return switch (System.getProperty("bare", "apache")) {
      case "jdk" -> new JdkHttp();
      case "apache" -> new ApacheHttp();
      case String other -> throw new IllegalArgumentException("-Dbare is jdk or apache: " + other);
    };
  }
}
