package dev.cafezinho.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that stay free while nobody listens, as between a kill and a restart: those below the range
 * from which the system takes the near ends of connections.
 */
public final class FreePorts {
  private static final int FIRST = 15_000;
  private static final int LAST = 30_000;

  private int last = ThreadLocalRandom.current().nextInt(FIRST, LAST);

  /**
   * A port of the loopback address that nobody has now, and another each time.
   *
   * @throws IllegalStateException when all are taken
   */
  public int next() {
    for (var tried = FIRST; tried <= LAST; tried++) {
      last = last == LAST ? FIRST : last + 1;
      if (isFree(last)) {
        return last;
      }
    }
    throw new IllegalStateException("No port is free from " + FIRST + " to " + LAST);
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
