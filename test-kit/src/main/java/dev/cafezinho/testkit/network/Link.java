package dev.cafezinho.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy that can fail. With several targets each connection goes to the next of those that
 * listen, as behind a load balancer.
 */
public final class Link implements AutoCloseable {
  private static final int CONNECT_MILLIS = 1_000;

  private final String name;
  private final ServerSocket listener;
  private final List<InetSocketAddress> targets;
  private final AtomicInteger turn = new AtomicInteger();
  private final Line line = new Line();
  private final Set<Wire> wires = ConcurrentHashMap.newKeySet();

  /**
   * Listens on the port of this machine.
   *
   * @param port 0 for any that is free
   * @param targets ports of this machine
   */
  public Link(String name, int port, List<Integer> targets) {
    this(targets.stream().map(Link::here).toList(), port, name);
  }

  /** Listens on any port of this machine that is free. */
  Link(String name, InetSocketAddress target) {
    this(List.of(target), 0, name);
  }

  private Link(List<InetSocketAddress> targets, int port, String name) {
    this.name = name;
    this.targets = List.copyOf(targets);
    try {
      listener = new ServerSocket(port, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name(name).start(this::listen);
  }

  public String name() {
    return name;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Lasts until {@link #heal()}. */
  public void fail(Trouble trouble) {
    line.trouble(trouble);
    switch (trouble) {
      case CUT -> wires.forEach(Wire::close);
      case HALF_CLOSED -> wires.forEach(Wire::halfClose);
      case SLOW, LATE_ANSWERS, SILENT, NONE -> {}
    }
  }

  public void heal() {
    line.trouble(Trouble.NONE);
    wires.stream().filter(Wire::isHalfClosed).forEach(Wire::close);
  }

  private static InetSocketAddress here(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        var caller = listener.accept();
        Thread.ofVirtual().start(() -> connect(caller));
      } catch (IOException _) {
        // closed, or the caller has gone already
      }
    }
  }

  private void connect(Socket caller) {
    var called = line.trouble() == Trouble.CUT ? null : reach();
    if (called == null) {
      Wire.close(caller);
      return;
    }
    var wire = new Wire(caller, called, line, wires::remove);
    wires.add(wire);
    wire.carry();
    if (line.trouble() == Trouble.CUT) {
      wire.close();
    }
  }

  private @Nullable Socket reach() {
    var first = turn.getAndIncrement();
    for (var i = 0; i < targets.size(); i++) {
      var socket = new Socket();
      try {
        socket.connect(targets.get(Math.floorMod(first + i, targets.size())), CONNECT_MILLIS);
        return socket;
      } catch (IOException _) {
        Wire.close(socket);
      }
    }
    return null;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    heal();
    wires.forEach(Wire::close);
  }

  @Override
  public String toString() {
    return name;
  }
}
