package dev.cafezinho.service.deadletters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** The service's own: one for each topic that it consumes with a group. */
final class DeadLetterQueues {
  private final List<DeadLetterQueue> queues;

  DeadLetterQueues(BindingServiceProperties bindings) {
    queues =
        bindings.getBindings().values().stream()
            .filter(binding -> binding.getGroup() != null)
            .map(DeadLetterQueues::queue)
            .sorted(Comparator.comparing(DeadLetterQueue::name))
            .distinct()
            .toList();
  }

  List<DeadLetterQueue> all() {
    return queues;
  }

  /**
   * @param consumed the queue that is consumed, such as {@code Pedidos_Criados.estoque}
   */
  Optional<DeadLetterQueue> find(String consumed) {
    return queues.stream().filter(queue -> queue.consumed().equals(consumed)).findFirst();
  }

  private static DeadLetterQueue queue(BindingProperties binding) {
    return new DeadLetterQueue(binding.getDestination(), binding.getGroup());
  }
}
