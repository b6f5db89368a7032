package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The durable store, alone in its process. */
public final class StoreProcess {
  private StoreProcess() {}

  /** Takes the data folder and the port. */
  public static void main(String[] args) throws InterruptedException {
    var store = EmbeddedStore.start(Path.of(args[0]), Integer.parseInt(args[1]));
    System.out.println("The store listens on " + store.uri());
    new CountDownLatch(1).await();
  }
}
