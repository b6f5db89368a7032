package dev.cafezinho.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.List;

/** All outboxes of a service: what a crash left is read here, what is done is forgotten here. */
public interface Outboxes {
  /** The outboxes of the streams in the collections. */
  static Outboxes of(MongoDatabase database, List<String> collections) {
    return new MongoOutboxes(database, collections);
  }

  /**
   * Unconfirmed entries, each stream's in order.
   *
   * @param streams how many streams of each collection are looked at at most
   */
  List<Outgoing> unconfirmed(int streams);

  /**
   * Removes confirmed entries, of any streams, in one command for each collection; a stream is no
   * longer pending when it has no more. Twice is once.
   */
  void confirmed(List<Outgoing> entries);
}
