package dev.cafezinho.standalone;

import java.net.URI;
import java.nio.file.Path;

/** The running shop. */
public final class Shop implements AutoCloseable {
  private final Settings settings;
  private final Ports ports;
  private final Servers servers;
  private final Applications applications;

  private Shop(Settings settings) {
    this.settings = settings;
    ports = Ports.claim(settings.ports());
    servers = Servers.start(settings);
    applications = new Applications(settings, ports, servers);
  }

  /**
   * Starts everything and returns when every service is ready.
   *
   * @param args such as {@code --cafezinho.data=/some/where}, {@code --cafezinho.ports.estoque=0}
   *     for any free port, or any setting of the services
   * @throws CannotStart with a message for whoever tried; nothing is left running
   */
  public static Shop start(String... args) {
    var shop = new Shop(Settings.read(args));
    try {
      shop.applications.start();
      return shop;
    } catch (RuntimeException e) {
      shop.close();
      throw e;
    }
  }

  /** Where a service listens. */
  public URI url(Service service) {
    return URI.create("http://localhost:" + ports.port(service));
  }

  public int port(Service service) {
    return ports.port(service);
  }

  /** The broker in use, embedded or not, as an AMQP address. */
  public String rabbit() {
    return servers.rabbit();
  }

  /** The store in use, embedded or not, as a MongoDB address. */
  public String mongo() {
    return servers.mongo();
  }

  Settings settings() {
    return settings;
  }

  Path data() {
    return settings.data();
  }

  /** Services first, so that what they still finish finds the servers up. */
  @Override
  public void close() {
    applications.close();
    servers.close();
  }
}
