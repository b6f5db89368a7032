package dev.cafezinho.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fails while closing must not keep the rest open. */
final class Quietly {
  private static final Logger log = LoggerFactory.getLogger(Quietly.class);

  private Quietly() {}

  static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      log.warn("Could not be closed: {}", closeable, e);
    }
  }
}
