package dev.cafezinho.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The only address that the embedded servers listen on. */
final class Loopback {
  static final String ADDRESS = "127.0.0.1";

  private Loopback() {}

  @SuppressWarnings("AddressSelection") // an address, not a name: there is only one
  static InetSocketAddress at(int port) {
    return new InetSocketAddress(ADDRESS, port);
  }

  /**
   * Finds out early, before any file is touched, whether a port can be had.
   *
   * @throws PortTakenException if it cannot
   */
  static void requireFree(int port, String wantedBy) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(at(port));
    } catch (BindException taken) {
      var refusal = new PortTakenException(port, wantedBy);
      refusal.initCause(taken);
      throw refusal;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on " + ADDRESS + ":" + port, e);
    }
  }
}
