package dev.cafezinho.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy before the store, which plays an outage: it closes and refuses all connections. */
public final class StoreLink implements AutoCloseable {
  private final ConnectionString store;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket listener;
  private volatile boolean cut;

  /** A link to the store at this address. */
  public StoreLink(String uri) {
    store = new ConnectionString(uri);
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var server = new ServerAddress(store.getHosts().getFirst());
    Thread.ofVirtual().start(() -> listen(server));
  }

  /** The store's address by way of this link, for a driver that soon gives up. */
  public String uri() {
    var credential = store.getCredential();
    var here = listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    return store.getConnectionString().replaceFirst("(//[^/?]*@|//)[^/?]*.*", "$1" + here)
        + "/?directConnection=true&serverSelectionTimeoutMS=100&connectTimeoutMS=100"
        + (credential == null ? "" : "&authSource=" + credential.getSource());
  }

  /** Lasts until {@link #mend()}. */
  public void cut() {
    cut = true;
    open.forEach(StoreLink::close);
  }

  public void mend() {
    cut = false;
  }

  private void listen(ServerAddress server) {
    while (!listener.isClosed()) {
      try {
        var caller = listener.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> carry(caller, server));
      } catch (IOException _) {
        // closed, or the caller has gone already
      }
    }
  }

  private void carry(Socket caller, ServerAddress server) {
    try (caller;
        var called = new Socket(server.getHost(), server.getPort())) {
      open.add(called);
      if (!cut) {
        Thread.ofVirtual().start(() -> copy(called, caller));
        copy(caller, called);
      }
      open.remove(called);
    } catch (IOException _) {
      // no server: the caller sees a closed connection
    } finally {
      open.remove(caller);
    }
  }

  private static void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException _) {
      // either side has gone
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // it is closed
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
