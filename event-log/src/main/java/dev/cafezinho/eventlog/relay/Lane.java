package dev.cafezinho.eventlog.relay;

import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The messages of one topic, in order, handed to the binder on a thread of their own. */
final class Lane {
  private final Sinks.Many<Message<String>> sink = Sinks.many().unicast().onBackpressureBuffer();
  private final Scheduler thread;

  Lane(String topic) {
    this.thread = Schedulers.newSingle("relay-" + topic, true);
  }

  synchronized void publish(Message<String> message) {
    sink.emitNext(message, Sinks.EmitFailureHandler.FAIL_FAST);
  }

  Flux<Message<String>> messages() {
    return sink.asFlux().publishOn(thread);
  }
}
