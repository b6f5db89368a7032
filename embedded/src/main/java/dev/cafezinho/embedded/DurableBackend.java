package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Answers the commands of MongoDB; what changes anything is committed before it is answered. */
final class DurableBackend extends H2Backend {
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "count",
          "distinct",
          "ping",
          "hello",
          "ismaster",
          "buildinfo",
          "serverstatus",
          "killcursors",
          "endsessions",
          "listcollections",
          "listindexes",
          "listdatabases",
          "collstats",
          "dbstats",
          "connectionstatus",
          "getlasterror");

  private final GroupCommit commits;
  private final ExpiringDocuments expiring = new ExpiringDocuments();

  DurableBackend(MVStore store, GroupCommit commits) {
    super(store);
    this.commits = commits;
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document request) {
    var name = command.toLowerCase(Locale.ROOT);
    if (name.equals("hello")) {
      return super.handleCommand(channel, database, "ismaster", request)
          .append("isWritablePrimary", true);
    }
    if (READS.contains(name) || (name.equals("aggregate") && !writesItsResult(request))) {
      return super.handleCommand(channel, database, command, request);
    }
    if (name.equals("createindexes")) {
      expiring.learn(database, request);
    }
    return commits.durably(() -> super.handleCommand(channel, database, command, request));
  }

  /** Removes the documents whose time is over by then. */
  void removeExpired(Instant now) {
    var _ = commits.durably(() -> expiring.remove(this, now));
  }

  private static boolean writesItsResult(Document aggregate) {
    return aggregate.get("pipeline") instanceof List<?> stages
        && stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document step
                        && (step.containsKey("$out") || step.containsKey("$merge")));
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new Database(name, getMvStore(), getCursorRegistry());
  }

  private static final class Database extends H2Database {
    private final MVStore store;

    Database(String name, MVStore store, CursorRegistry cursors) {
      this.store = store;
      super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String name, CollectionOptions options) {
      var fullName = getFullCollectionNamespace(name);
      // The prefixes are the library's own: it opens and drops these maps by name.
      MVMap<Object, Document> documents =
          store.openMap(
              "databases." + fullName,
              new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
      MVMap<String, Object> meta = store.openMap("meta." + fullName);
      return new SnapshotCollection(this, name, options, documents, meta, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      return sparse && keys.size() == 1 && !keys.getFirst().getKey().contains(".")
          ? new SparseIndex(name, keys.getFirst())
          : new EmptyIndex<>(name, keys);
    }
  }
}
