package dev.cafezinho.embedded;

import com.rabbitmq.client.ConfirmCallback;
import java.util.function.LongConsumer;

/** Turns confirms, of which one may stand for many, into one call for each message. */
final class Confirmations implements ConfirmCallback {
  private final LongConsumer confirmed;
  private long last;

  Confirmations(LongConsumer confirmed) {
    this.confirmed = confirmed;
  }

  @Override
  public synchronized void handle(long tag, boolean multiple) {
    for (var number = multiple ? last + 1 : tag; number <= tag; number++) {
      confirmed.accept(number);
    }
    last = Math.max(last, tag);
  }
}
