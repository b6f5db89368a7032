package dev.cafezinho.service.topics;

import dev.cafezinho.contracts.ServiceName;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What a service publishes comes from its relay, whatever the topic. */
final class PublishedTopics implements BeanRegistrar {
  @Override
  public void register(BeanRegistry beans, Environment environment) {
    ServiceName.ofApplication(environment.getProperty("spring.application.name", ""))
        .ifPresent(service -> TopicFunctions.suppliers(beans, service));
  }
}
