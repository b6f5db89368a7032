package dev.cafezinho.order.listing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one document that says where the read model is, and who is rebuilding it:
 *
 * <pre>{ _id, generation, highest, building, holder, until, startedAt, read, last }</pre>
 *
 * <p>A rebuild holds it until a moment that it moves on; when its process dies, somebody else may
 * take it. Numbers of generations are never used twice, so a rebuild that was given up for dead
 * writes where nobody reads.
 */
@Component
final class Pointer {
  private static final Document ID = new Document("_id", Generation.NAME);
  private static final Document WHERE = new Document("generation", 1).append("building", 1);

  private final MongoCollection<Document> pointers;
  private final Duration lease;
  private final Clock clock;

  Pointer(
      MongoDatabase database,
      @Value("${cafezinho.read-models.lease:30s}") Duration lease,
      Clock clock) {
    this.pointers = database.getCollection("read_models");
    this.lease = lease;
    this.clock = clock;
  }

  /** A rebuild's right to make the generation. */
  record Hold(Whereabouts where, long building, String holder, Instant since) {}

  Whereabouts read() {
    Document found = pointers.find(ID).projection(WHERE).first();
    return found == null ? Whereabouts.AT_FIRST : Whereabouts.read(found);
  }

  /** Everything that is known of rebuilds. */
  RebuildState state() {
    Document found = pointers.find(ID).first();
    return found == null ? RebuildState.NEVER : RebuildState.read(found, clock.instant());
  }

  /** Empty while somebody else is at it. */
  Optional<Hold> take() {
    Document found = found();
    Instant now = clock.instant();
    if (isHeld(found, now)) {
      return Optional.empty();
    }
    long building = found.get("highest", Number.class).longValue() + 1;
    Hold hold =
        new Hold(
            new Whereabouts(Whereabouts.read(found).current(), building),
            building,
            UUID.randomUUID().toString(),
            now);
    Document asFound =
        new Document(ID)
            .append("highest", found.get("highest"))
            .append("until", found.get("until"));
    Document taken =
        new Document("building", building)
            .append("highest", building)
            .append("holder", hold.holder())
            .append("until", Date.from(now.plus(lease)))
            .append("startedAt", now.toString())
            .append("read", 0L);
    return pointers.updateOne(asFound, new Document("$set", taken)).getMatchedCount() == 1
        ? Optional.of(hold)
        : Optional.empty();
  }

  /**
   * To be called often.
   *
   * @param read how many orders were read so far
   * @throws RebuildLost when somebody else has taken it
   */
  void keep(Hold hold, long read) {
    Document set =
        new Document("until", Date.from(clock.instant().plus(lease))).append("read", read);
    change(hold, new Document("$set", set));
  }

  /** The generation is the one that is read from now on. */
  void move(Hold hold, RebuildReport report) {
    end(hold, new Document("generation", hold.building()).append("last", report.write()));
  }

  /** The generation was not finished. */
  void giveUp(Hold hold, RebuildReport report) {
    end(hold, new Document("last", report.write()));
  }

  private void end(Hold hold, Document set) {
    Document unset =
        new Document("building", "")
            .append("holder", "")
            .append("until", "")
            .append("startedAt", "")
            .append("read", "");
    change(hold, new Document("$set", set).append("$unset", unset));
  }

  private void change(Hold hold, Document change) {
    Document held = new Document(ID).append("holder", hold.holder());
    if (pointers.updateOne(held, change).getMatchedCount() == 0) {
      throw new RebuildLost();
    }
  }

  private static boolean isHeld(Document found, Instant now) {
    Date until = found.getDate("until");
    return until != null && until.toInstant().isAfter(now);
  }

  private Document found() {
    @Nullable Document found = pointers.find(ID).first();
    if (found != null) {
      return found;
    }
    Document first = new Document(ID).append("generation", 1L).append("highest", 1L);
    try {
      pointers.insertOne(first);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return found();
  }

  /** Another instance thought that this rebuild was dead, and has begun one of its own. */
  static final class RebuildLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildLost() {
      super("Another rebuild has taken over");
    }
  }
}
