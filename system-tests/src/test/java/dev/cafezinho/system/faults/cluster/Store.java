package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.system.faults.Tally;
import dev.cafezinho.system.faults.evidence.Mongo;
import dev.cafezinho.system.faults.fault.Fault;
import dev.cafezinho.system.faults.fault.Kill;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The store: FerretDB and PostgreSQL in a container, of which each can die by itself, or with
 * {@code -Dstore=embedded} the embedded one in a process.
 *
 * @param server what answers
 * @param faults in which ways it can die
 */
public record Store(Restartable server, List<Fault> faults) {
  public static final String PROPERTY = "store.image";
  private static final String IMAGE = System.getProperty(PROPERTY, "cafezinho-store");
  private static final String EMBEDDED = "embedded";

  private static final String FERRETDB = "^ferretdb ";
  private static final String POSTMASTER = "^postgres -D ";

  /** Of PostgreSQL, which then ends all others of them and recovers. */
  private static final String BACKEND = "^postgres: postgres postgres ";

  public static Store on(Path data, Path logs, int port, Tally tally) {
    return EMBEDDED.equals(System.getProperty("store"))
        ? embedded(data.resolve("store"), logs, port, tally)
        : inContainer(logs, port, tally);
  }

  private static Store inContainer(Path logs, int port, Tally tally) {
    Docker.require(IMAGE, PROPERTY);
    var environment = Map.of("FERRETDB_LISTEN_ADDR", "127.0.0.1:" + port);
    var store =
        new Container("store", port, IMAGE, environment, logs, tally, () -> Mongo.answers(port));
    return new Store(
        store,
        List.of(
            Kill.ofServer("ferretdb", store, () -> store.killMain(FERRETDB)),
            Kill.ofServer("postgresql", store, () -> store.killMain(POSTMASTER)),
            Kill.ofServer("postgresql's backend", store, () -> store.killProcess(BACKEND)),
            Kill.ofServer("store's container", store, store::kill)));
  }

  private static Store embedded(Path folder, Path logs, int port, Tally tally) {
    var arguments = Stream.of(folder.toString(), Integer.toString(port));
    var command =
        Java.command(List.of("-Xmx512m"), Java.classPath(), StoreProcess.class, arguments);
    var store = new Part("store", command, Map.of(), logs, tally, () -> Mongo.answers(port));
    return new Store(store, List.of(Kill.ofServer("store", store, store::kill)));
  }
}
