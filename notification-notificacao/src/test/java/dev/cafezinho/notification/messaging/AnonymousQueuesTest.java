package dev.cafezinho.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Queue;

class AnonymousQueuesTest {
  private static final Map<String, Object> QUORUM =
      Map.of("x-queue-type", "quorum", "x-delivery-limit", 5, "x-quorum-initial-group-size", 3);

  @Test
  void leavesNothingOfAQuorumToAQueueThatEndsWithItsConnection() {
    var queue = new AnonymousQueue(new HashMap<>(QUORUM));
    assertThat(new AnonymousQueues().asEveryBrokerTakesThem().apply(queue)).isSameAs(queue);
    assertThat(queue.getArguments()).isEmpty();
  }

  @Test
  void leavesTheQueueOfAGroupAsItIs() {
    var queue = new Queue("topic.notificacao", true, false, false, new HashMap<>(QUORUM));
    assertThat(new AnonymousQueues().asEveryBrokerTakesThem().apply(queue)).isSameAs(queue);
    assertThat(queue.getArguments()).isEqualTo(QUORUM);
  }
}
