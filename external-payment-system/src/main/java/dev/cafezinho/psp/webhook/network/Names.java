package dev.cafezinho.psp.webhook.network;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
public interface Names {
  /**
   * All of them, at least one.
   *
   * @throws UnknownHostException if it has none, or none can be found now
   */
  InetAddress[] lookUp(String host) throws UnknownHostException;
}
