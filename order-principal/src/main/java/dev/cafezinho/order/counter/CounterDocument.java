package dev.cafezinho.order.counter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.store.InsertIfAbsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The counter in MongoDB, changed only as it was read:
 *
 * <pre>{ _id: "counter", version, open, day, lastNumber,
 *   admissions: [{ from, until, code, drinks }],
 *   tickets: [{ order, number, at, admission, drinks }] }</pre>
 */
@Component
public class CounterDocument {
  private static final String ID = "counter";

  private final MongoCollection<Document> counters;

  CounterDocument(MongoDatabase database) {
    this.counters = database.getCollection("counter");
  }

  public Counter read() {
    Document counter = counters.find(new Document("_id", ID)).first();
    return counter == null ? Counter.NEW : read(counter);
  }

  /**
   * @throws OptimisticLockingFailureException when somebody else has changed it meanwhile
   */
  public void write(Counter read, Counter changed) {
    Document contents = document(changed).append("version", read.version() + 1);
    boolean isWritten =
        read.version() == 0
            ? InsertIfAbsent.apply(counters, contents.append("_id", ID))
            : counters
                    .updateOne(
                        new Document("_id", ID).append("version", read.version()),
                        new Document("$set", contents))
                    .getMatchedCount()
                == 1;
    if (!isWritten) {
      throw new OptimisticLockingFailureException("The counter has changed meanwhile");
    }
  }

  private static Document document(Counter counter) {
    return new Document("open", counter.open())
        .append("day", counter.day().toString())
        .append("lastNumber", counter.lastNumber())
        .append("admissions", counter.admissions().stream().map(CounterDocument::document).toList())
        .append("tickets", counter.tickets().stream().map(CounterDocument::document).toList());
  }

  private static Document document(Admission admission) {
    return new Document("from", Date.from(admission.from()))
        .append("until", Date.from(admission.until()))
        .append("code", admission.code())
        .append("drinks", admission.drinks());
  }

  private static Document document(Ticket ticket) {
    Instant admission = ticket.admission();
    return new Document("order", ticket.order())
        .append("number", ticket.number())
        .append("at", Date.from(ticket.at()))
        .append("admission", admission == null ? null : Date.from(admission))
        .append("drinks", ticket.drinks());
  }

  private static Counter read(Document counter) {
    return new Counter(
        counter.get("version", Number.class).longValue(),
        counter.getBoolean("open"),
        LocalDate.parse(counter.getString("day")),
        counter.get("lastNumber", Number.class).longValue(),
        counter.getList("admissions", Document.class, List.of()).stream()
            .map(CounterDocument::admission)
            .toList(),
        counter.getList("tickets", Document.class, List.of()).stream()
            .map(CounterDocument::ticket)
            .toList());
  }

  private static Admission admission(Document admission) {
    return new Admission(
        admission.getDate("from").toInstant(),
        admission.getDate("until").toInstant(),
        admission.getString("code"),
        admission.get("drinks", Number.class).intValue());
  }

  private static Ticket ticket(Document ticket) {
    @Nullable Date admission = ticket.getDate("admission");
    return new Ticket(
        ticket.getString("order"),
        ticket.get("number", Number.class).longValue(),
        ticket.getDate("at").toInstant(),
        admission == null ? null : admission.toInstant(),
        ticket.get("drinks", Number.class).intValue());
  }
}
