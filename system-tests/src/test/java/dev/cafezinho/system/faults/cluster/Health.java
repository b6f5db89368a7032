package dev.cafezinho.system.faults.cluster;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service as a load balancer would. */
public final class Health {
  private static final int PATIENCE_MS = 5_000;

  private Health() {}

  public static boolean isGood(URI readiness) {
    try {
      var connection = (HttpURLConnection) readiness.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException _) {
      return false;
    }
  }
}
