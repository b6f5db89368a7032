package dev.cafezinho.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where each service listens, found free before any of them starts. */
record Ports(Map<Service, Integer> of) {
  /**
   * Keeps every port until all are tried, so that no two services get the same.
   *
   * @param wanted 0 for any free port
   * @throws CannotStart with every port that is taken, not just the first
   */
  static Ports claim(Map<Service, Integer> wanted) {
    var claimed = new EnumMap<Service, Integer>(Service.class);
    var taken = new ArrayList<String>();
    var sockets = new ArrayList<ServerSocket>();
    try {
      wanted.forEach(
          (service, port) -> {
            try {
              var socket = new ServerSocket(port);
              sockets.add(socket);
              claimed.put(service, socket.getLocalPort());
            } catch (IOException e) {
              taken.add("%6d for %s (%s)".formatted(port, service.label(), service.portProperty()));
            }
          });
    } finally {
      sockets.forEach(Ports::close);
    }
    if (!taken.isEmpty()) {
      throw new CannotStart(explain(taken));
    }
    return new Ports(claimed);
  }

  int port(Service service) {
    return Objects.requireNonNull(of.get(service));
  }

  private static String explain(List<String> taken) {
    return "These ports are taken:\n\n"
        + String.join("\n", taken)
        + "\n\nStop what listens there, or choose other ports, such as"
        + " CAFEZINHO_PORTS_STOREFRONT=9080.";
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
