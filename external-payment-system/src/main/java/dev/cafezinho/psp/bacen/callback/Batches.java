package dev.cafezinho.psp.bacen.callback;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.bacen.BacenProperties;
import dev.cafezinho.psp.bacen.Cob;
import dev.cafezinho.psp.bacen.Cobs;
import dev.cafezinho.psp.bacen.web.ReceivedPix;
import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.due.DueDocuments;
import dev.cafezinho.psp.due.DueRunner;
import dev.cafezinho.psp.due.FormerDueWork;
import dev.cafezinho.psp.webhook.event.SoleReceivers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collects what is to be told to one receiver within a stretch of time, and tells it at its end.
 * After a crash something may be told twice, and nothing not at all.
 */
@Component
class Batches implements DueDocuments, FormerDueWork {
  private static final String KIND = "callback-batch";
  private static final String COLLECTION = "callback_batches";

  private final MongoOperations mongo;
  private final DueRunner runner;
  private final Cobs cobs;
  private final SoleReceivers receivers;
  private final BacenProperties.Batch settings;
  private final Clock clock;

  Batches(
      MongoOperations mongo,
      DueRunner runner,
      Cobs cobs,
      SoleReceivers receivers,
      BacenProperties settings,
      Clock clock) {
    this.mongo = mongo;
    this.runner = runner;
    this.cobs = cobs;
    this.receivers = receivers;
    this.settings = settings.batch();
    this.clock = clock;
  }

  boolean collects() {
    return settings.collect().isPositive();
  }

  /** Due at the end of its stretch of time, at once if it was told in between. */
  void add(Cob cob, Notice notice) {
    var key = cob.terms().key();
    var end = endOfStretch();
    var id = key + " " + end.toEpochMilli();
    mongo.upsert(
        query(where("_id").is(id)),
        new Update()
            .set("key", key)
            .set("due", end)
            .set("waiting." + notice.id(), new Batch.Entry(cob.txid(), notice.status())),
        Batch.class);
    runner.later(new Due(COLLECTION, id, end, COLLECTION));
  }

  @Override
  public String collection() {
    return COLLECTION;
  }

  @Override
  public @Nullable String limitField() {
    return null;
  }

  @Override
  public boolean isInUse() {
    return collects();
  }

  @Override
  public void attend(Due due) {
    var found = query(where("_id").is(due.id()).and("due").is(due.at()));
    var claimed = new Update().set("due", runner.lease());
    var options = FindAndModifyOptions.options().returnNew(true);
    var batch = mongo.findAndModify(found, claimed, options, Batch.class);
    if (batch != null) {
      var waiting = batch.inOrder();
      IntStream.iterate(0, from -> from < waiting.size(), from -> from + settings.most())
          .mapToObj(from -> waiting.subList(from, Math.min(from + settings.most(), waiting.size())))
          .forEach(some -> tell(batch.key(), some));
      forget(batch);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void adopt(String ref, Instant at) {
    var without = query(where("_id").is(ref).and("due").exists(false));
    mongo.updateFirst(without, new Update().set("due", at), Batch.class);
  }

  private void tell(String key, List<Map.Entry<String, Batch.Entry>> some) {
    var notices = some.stream().map(Map.Entry::getKey).toList();
    var pix = some.stream().map(Map.Entry::getValue).flatMap(this::pix).toList();
    receivers.tell(Callbacks.event(key), Callback.messageId(notices), new Callback(pix));
  }

  private Stream<ReceivedPix> pix(Batch.Entry entry) {
    return cobs.find(entry.txid()).flatMap(cob -> ReceivedPix.of(cob, entry.status())).stream();
  }

  /** What came meanwhile stays, and is due again. */
  private void forget(Batch batch) {
    var told = new Update();
    batch.inOrder().forEach(entry -> told.unset("waiting." + entry.getKey()));
    mongo.updateFirst(query(where("_id").is(batch.id())), told, Batch.class);
    var empty = where("_id").is(batch.id()).and("waiting").is(new Document());
    mongo.remove(query(empty), Batch.class);
  }

  private Instant endOfStretch() {
    long length = settings.collect().toMillis();
    return Instant.ofEpochMilli((clock.millis() / length + 1) * length);
  }
}
