package dev.cafezinho.psp.load;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** Something that webhooks can be sent to. */
interface Target extends AutoCloseable {
  int port();

  default URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  void close();

  /** A small server on any port. */
  static HttpServer serve(HttpHandler handler) throws IOException {
    // else an answer waits for the acknowledgement of the one before
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var http = HttpServer.create(anyPort(), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", handler);
    http.start();
    return http;
  }

  static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
