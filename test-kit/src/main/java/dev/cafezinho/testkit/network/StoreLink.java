package dev.cafezinho.testkit.network;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.net.InetSocketAddress;

/** A link before the store, which plays an outage: it closes and refuses all connections. */
public final class StoreLink implements AutoCloseable {
  private final ConnectionString store;
  private final Link link;

  /** A link to the store at this address. */
  public StoreLink(String uri) {
    store = new ConnectionString(uri);
    var server = new ServerAddress(store.getHosts().getFirst());
    link = new Link("store", new InetSocketAddress(server.getHost(), server.getPort()));
  }

  /** The store's address by way of this link, for a driver that soon gives up. */
  public String uri() {
    var credential = store.getCredential();
    return store
            .getConnectionString()
            .replaceFirst("(//[^/?]*@|//)[^/?]*.*", "$1127.0.0.1:" + link.port())
        + "/?directConnection=true&serverSelectionTimeoutMS=100&connectTimeoutMS=100"
        + (credential == null ? "" : "&authSource=" + credential.getSource());
  }

  /** Lasts until {@link #mend()}. */
  public void cut() {
    link.fail(Trouble.CUT);
  }

  public void mend() {
    link.heal();
  }

  @Override
  public void close() {
    link.close();
  }
}
