package dev.cafezinho.eventlog.relay;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The messages of one topic, in order, handed to the binder on a thread of their own. They wait
 * here while nobody subscribes, so a binding may be stopped and started.
 */
final class Lane {
  private final BlockingQueue<Message<String>> waiting = new LinkedBlockingQueue<>();
  private final Scheduler thread;

  Lane(String topic) {
    this.thread = Schedulers.newSingle("relay-" + topic, true);
  }

  void publish(Message<String> message) {
    waiting.add(message);
  }

  Flux<Message<String>> messages() {
    return Flux.generate(this::next).subscribeOn(thread);
  }

  private void next(SynchronousSink<Message<String>> subscriber) {
    try {
      subscriber.next(waiting.take());
    } catch (InterruptedException _) {
      subscriber.complete(); // the subscription is over
    }
  }
}
