package dev.cafezinho.eventlog.relay;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The messages of one topic, in order, handed to the binder on a thread of their own. They wait
 * here while nobody subscribes, so a binding may be stopped and started.
 */
final class TopicQueue {
  private final BlockingDeque<Message<String>> waiting = new LinkedBlockingDeque<>();
  private final Scheduler thread;

  TopicQueue(String topic) {
    this.thread = Schedulers.newSingle("relay-" + topic, true);
  }

  void publish(Message<String> message) {
    waiting.add(message);
  }

  Flux<Message<String>> messages() {
    return Flux.defer(this::untilCancelled);
  }

  private Flux<Message<String>> untilCancelled() {
    AtomicBoolean cancelled = new AtomicBoolean();
    return Flux.<Message<String>>generate(subscriber -> next(subscriber, cancelled))
        .subscribeOn(thread)
        .doOnCancel(() -> cancelled.set(true));
  }

  /** What a subscriber gets while it cancels may not have gone out: the next one gets it again. */
  private void next(SynchronousSink<Message<String>> subscriber, AtomicBoolean cancelled) {
    try {
      Message<String> message = waiting.take();
      if (!cancelled.get()) {
        subscriber.next(message);
      }
      if (cancelled.get()) {
        waiting.addFirst(message);
        subscriber.complete();
      }
    } catch (InterruptedException _) {
      subscriber.complete(); // the subscription is over
    }
  }
}
