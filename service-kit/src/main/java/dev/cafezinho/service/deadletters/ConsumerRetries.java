package dev.cafezinho.service.deadletters;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.integration.amqp.inbound.AmqpInboundChannelAdapter;
import org.springframework.util.Assert;

/** Gives each consumer that has a group its attempts and its parking, in place of the binder's. */
final class ConsumerRetries implements ConsumerEndpointCustomizer<AmqpInboundChannelAdapter> {
  private final BindingServiceProperties bindings;
  private final Shutdown shutdown;
  private final QueueSender sender;
  private final Clock clock;

  ConsumerRetries(
      BindingServiceProperties bindings, Shutdown shutdown, QueueSender sender, Clock clock) {
    this.bindings = bindings;
    this.shutdown = shutdown;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public void configure(AmqpInboundChannelAdapter consumer, String topic, @Nullable String group) {
    if (group == null) {
      return;
    }
    bindings.getBindings().entrySet().stream()
        .filter(binding -> consumes(binding.getValue(), topic, group))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(binding -> care(consumer, binding, new DeadLetterQueue(topic, group)));
  }

  private void care(AmqpInboundChannelAdapter consumer, String binding, DeadLetterQueue queue) {
    var settings = bindings.getConsumerProperties(binding);
    Assert.state(
        settings.getMaxAttempts() > 1,
        () -> binding + ": with max-attempts of 1 the binder hides failures; use 2 or more");
    consumer.setRetryTemplate(new Attempts(queue.consumed(), settings, shutdown));
    consumer.setRecoveryCallback(new DeadLetterRecoverer(queue, sender, clock));
  }

  private static boolean consumes(BindingProperties binding, String topic, String group) {
    return topic.equals(binding.getDestination()) && group.equals(binding.getGroup());
  }
}
