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
      return new DurableCollection(this, name, options, documents(name), cursorRegistry);
    }

    private MVMap<Object, byte[]> documents(String collection) {
      // The prefix is the library's own: it finds and drops these maps by name.
      return store.openMap(
          "databases." + getFullCollectionNamespace(collection),
          new MVMap.Builder<Object, byte[]>().valueType(new DocumentType()));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      var formerMap = getFullCollectionNamespace(collection) + "._index_" + name;
      // One of an earlier edition, with serialized keys, would no longer be true after a change.
      store.removeMap(formerMap);
      return keys.stream().anyMatch(key -> key.getKey().equals("_id"))
          ? new IdIndex(name, keys, documents(collection))
          : new UniqueIndex(name, keys, sparse, store, formerMap + ".keys");
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
