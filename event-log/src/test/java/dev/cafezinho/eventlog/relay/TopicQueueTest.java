package dev.cafezinho.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import reactor.core.Disposable;

class TopicQueueTest {
  private static final int MESSAGES = 2_000;

  private final TopicQueue queue = new TopicQueue("test");

  @Test
  void handsOverInOrder() {
    List<String> got = new CopyOnWriteArrayList<>();
    IntStream.range(0, 100).forEach(n -> queue.publish(message(n)));
    queue.messages().map(Message::getPayload).subscribe(got::add);
    await().until(() -> got.size() == 100);
    assertThat(got).isEqualTo(IntStream.range(0, 100).mapToObj(Integer::toString).toList());
  }

  /** The broker may get one twice, which it may at any time. */
  @Test
  void losesNothingToSubscribersThatComeAndGo() {
    Set<String> got = new ConcurrentSkipListSet<>();
    Thread publishing =
        Thread.ofVirtual()
            .start(() -> IntStream.range(0, MESSAGES).forEach(n -> queue.publish(message(n))));
    while (publishing.isAlive() || got.size() < MESSAGES / 2) {
      Disposable binding = queue.messages().map(Message::getPayload).subscribe(got::add);
      Thread.onSpinWait();
      binding.dispose();
    }
    queue.messages().map(Message::getPayload).subscribe(got::add);

    await().until(() -> got.size() == MESSAGES);
    assertThat(got)
        .isEqualTo(
            IntStream.range(0, MESSAGES).mapToObj(Integer::toString).collect(Collectors.toSet()));
  }

  /** As a binding whose channel is closed already. */
  @Test
  void keepsWhatASubscriberFailsToTake() {
    List<String> got = new CopyOnWriteArrayList<>();
    queue.publish(message(1));
    queue
        .messages()
        .subscribe(
            _ -> {
              throw new IllegalStateException("closed");
            },
            _ -> {});

    queue.messages().map(Message::getPayload).subscribe(got::add);
    await().until(() -> got.equals(List.of("1")));
  }

  private static Message<String> message(int n) {
    return new GenericMessage<>(Integer.toString(n));
  }
}
