package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A durable MongoDB wire-protocol server inside this JVM; an acknowledged write has been committed.
 *
 * <p>Committed means handed to the operating system: it survives a killed process at once, a power
 * cut about a second later. It has no transactions, sessions or change streams, and no indexes but
 * unique ones; a filter that names an {@code _id} never scans. Documents expire as MongoDB's do.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EmbeddedStore.class.getName());
  private static final String FILE = "store.mv";
  private static final String NAME = "the embedded MongoDB stand-in";

  /** Each connection's thread waits for commits, so this is how many writes can share one. */
  private static final int THREADS = 32;

  private static final int LEAST_CACHE_MB = 32;
  private static final int MOST_CACHE_MB = 256;

  /** Of the heap, for pages: a store that has to read them again does little else. */
  private static final int CACHE_SHARE = 4;

  /** A commit rewrites whole pages, and documents grow after a page was split: so keep few. */
  private static final int KEYS_PER_PAGE = 8;

  /** How long space that a commit has freed stays untouched; longer than between two syncs. */
  private static final int RETENTION_MS = 2_000;

  private static final int COMPACT_BELOW_PERCENT = 50;
  private static final int COMPACT_BYTES = 4 * 1024 * 1024;
  private static final int COMPACT_ON_CLOSE_MS = 500;

  /** Nobody changes anything while space is won back, so it may take one part in so many. */
  private static final int COMPACT_SHARE = 10;

  /** As often as MongoDB does. */
  private static final int EXPIRY_SECONDS = 60;

  private final MVStore store;
  private final GroupCommit commits;
  private final DurableBackend backend;
  private final MongoServer server;
  private long nextCompaction = System.nanoTime();
  private final InetSocketAddress address;
  private final ScheduledExecutorService upkeep =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("embedded-store-upkeep").factory());

  private EmbeddedStore(@Nullable Path file, int port) {
    store = open(file);
    commits = new GroupCommit(store::commit);
    backend = new DurableBackend(store, commits);
    server = new MongoServer(backend);
    address = listen(port);
    var _ =
        upkeep.scheduleWithFixedDelay(
            this::removeExpired, EXPIRY_SECONDS, EXPIRY_SECONDS, TimeUnit.SECONDS);
    if (file != null) {
      var _ = upkeep.scheduleWithFixedDelay(this::lookAfterFile, 1, 1, TimeUnit.SECONDS);
    }
  }

  /**
   * Starts with what the directory holds, or creates it.
   *
   * @param port where to listen on 127.0.0.1; 0 for any free port
   * @throws PortTakenException if something else listens there
   */
  public static EmbeddedStore start(Path directory, int port) {
    Loopback.requireFree(port, NAME);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the store's directory " + directory, e);
    }
    return new EmbeddedStore(directory.resolve(FILE), port);
  }

  /** Starts on any free port and forgets everything when it closes. */
  public static EmbeddedStore inMemory() {
    return new EmbeddedStore(null, 0);
  }

  public int port() {
    return address.getPort();
  }

  /** The address for a driver, such as {@code mongodb://127.0.0.1:27017}. */
  public String uri() {
    return "mongodb://" + Loopback.ADDRESS + ":" + port();
  }

  @Override
  public void close() {
    upkeep.close();
    commits.exclusively(this::closeFile);
    server.shutdownNow();
  }

  private void closeFile() {
    store.setRetentionTime(0);
    store.close(COMPACT_ON_CLOSE_MS);
  }

  private static MVStore open(@Nullable Path file) {
    if (file == null) {
      return MVStore.open(null);
    }
    try {
      // Commits are ours alone: one of MVStore's own could catch a change half made.
      var opened =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .keysPerPage(KEYS_PER_PAGE)
              .cacheSize(cacheMegabytes())
              .open();
      opened.setRetentionTime(RETENTION_MS);
      return opened;
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IllegalStateException("Another process uses the store in " + file, e);
      }
      throw e;
    }
  }

  private static int cacheMegabytes() {
    var share = Runtime.getRuntime().maxMemory() / CACHE_SHARE / 1024 / 1024;
    return Math.clamp(share, LEAST_CACHE_MB, MOST_CACHE_MB);
  }

  private InetSocketAddress listen(int port) {
    try {
      server.bind(Loopback.at(port), 1, THREADS);
      return server.getLocalAddress();
    } catch (Exception e) {
      server.shutdownNow();
      // Netty throws this checked exception unannounced.
      if (e instanceof BindException) {
        var taken = new PortTakenException(port, NAME);
        taken.initCause(e);
        throw taken;
      }
      throw e;
    }
  }

  private void removeExpired() {
    try {
      removeExpired(Instant.now());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Documents whose time is over could not be removed", e);
    }
  }

  /** Removes what an index with a lifetime says is over by then. */
  void removeExpired(Instant now) {
    if (!store.isClosed()) {
      backend.removeExpired(now);
    }
  }

  private void lookAfterFile() {
    if (store.isClosed()) {
      return;
    }
    try {
      store.sync();
      var begin = System.nanoTime();
      if (begin - nextCompaction >= 0) {
        commits.exclusively(() -> store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES));
        nextCompaction = begin + COMPACT_SHARE * (System.nanoTime() - begin);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The store's file could not be tended", e);
    }
  }
}
