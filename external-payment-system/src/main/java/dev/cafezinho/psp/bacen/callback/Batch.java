package dev.cafezinho.psp.bacen.callback;

import dev.cafezinho.psp.PaymentStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a key's receiver is told at the end of a stretch of time.
 *
 * @param waiting by the id of the notice, which sorts by time; absent once all of it is told
 */
@Document("callback_batches")
record Batch(@Id String id, String key, @Nullable Map<String, Entry> waiting) {
  record Entry(String txid, PaymentStatus status) {}

  List<Map.Entry<String, Entry>> inOrder() {
    return waiting == null ? List.of() : List.copyOf(new TreeMap<>(waiting).entrySet());
  }
}
