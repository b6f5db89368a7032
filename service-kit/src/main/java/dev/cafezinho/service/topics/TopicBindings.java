package dev.cafezinho.service.topics;

import dev.cafezinho.contracts.Broadcast;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives Spring Cloud Stream a service's bindings, as the table of publications has them: function
 * beans, destinations, consumer groups, and the groups whose queues must exist before an event is
 * published. A {@link Broadcast} has neither groups nor dead letters, and nobody waits for it. What
 * the service's own settings say counts more.
 *
 * <p>With {@code cafezinho.topics.output} its beans are no consumers but functions, whose results
 * all go to that one destination. Every instance of the service hears it, by the function bean of
 * that name.
 */
public final class TopicBindings implements EnvironmentPostProcessor, Ordered {
  static final String OUTPUT = "cafezinho.topics.output";
  private static final String SOURCE = "topic bindings";
  private static final String BINDINGS = "spring.cloud.stream.bindings.";
  private static final String RABBIT = "spring.cloud.stream.rabbit.bindings.";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var name = environment.getProperty("spring.application.name", "");
    ServiceName.ofApplication(name)
        .map(service -> properties(service, environment.getProperty(OUTPUT)))
        .ifPresent(
            bindings ->
                environment.getPropertySources().addLast(new MapPropertySource(SOURCE, bindings)));
  }

  static Map<String, Object> properties(ServiceName service, @Nullable String output) {
    var properties = new TreeMap<String, Object>();
    var functions = new ArrayList<String>();
    Publication.by(service)
        .forEach(
            publication -> {
              var binding = BINDINGS + publication.function() + "-out-0.";
              functions.add(publication.function());
              properties.put(binding + "destination", publication.topic());
              properties.put(
                  binding + "producer.required-groups", groups(publication.subscribers()));
            });
    Publication.to(service)
        .forEach(
            publication -> {
              var binding = BINDINGS + publication.function();
              functions.add(publication.function());
              properties.put(binding + "-in-0.destination", publication.topic());
              properties.put(binding + "-in-0.group", service.group());
              if (output != null) {
                properties.put(binding + "-out-0.destination", output);
              }
            });
    Broadcast.by(service)
        .forEach(
            broadcast -> {
              functions.add(broadcast.function());
              var binding = broadcast.function() + "-out-0.";
              properties.put(BINDINGS + binding + "destination", broadcast.topic());
              properties.put(RABBIT + binding + "producer.delivery-mode", "NON_PERSISTENT");
              properties.put(RABBIT + binding + "producer.use-confirm-header", false);
            });
    Broadcast.to(service)
        .forEach(
            broadcast -> {
              functions.add(broadcast.function());
              var binding = broadcast.function() + "-in-0.";
              properties.put(BINDINGS + binding + "destination", broadcast.topic());
              // one after the other, for the last word counts; what fails is not worth a repeat
              properties.put(BINDINGS + binding + "consumer.concurrency", 1);
              properties.put(BINDINGS + binding + "consumer.max-attempts", 1);
              properties.put(RABBIT + binding + "consumer.auto-bind-dlq", false);
              properties.put(RABBIT + binding + "consumer.republish-to-dlq", false);
            });
    if (output != null) {
      // without a group: every instance hears it
      functions.add(Publication.function(output));
      properties.put(BINDINGS + Publication.function(output) + "-in-0.destination", output);
    }
    properties.put("spring.cloud.function.definition", String.join(";", functions));
    return properties;
  }

  private static String groups(List<ServiceName> subscribers) {
    return subscribers.stream().map(ServiceName::group).collect(Collectors.joining(","));
  }

  /** After the settings' files, for they name the application. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }
}
