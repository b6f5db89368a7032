package dev.cafezinho.service.topics;

import dev.cafezinho.contracts.ServiceName;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** To be imported by each service. */
@Configuration(proxyBeanMethods = false)
@Import(PublishedTopics.class)
public class TopicConfiguration {
  /** Nothing is checked of an application that is not in the graph. */
  @Bean
  SmartInitializingSingleton topicBeans(
      ConfigurableListableBeanFactory beans, Environment environment) {
    var output = environment.getProperty(TopicBindings.OUTPUT);
    return ServiceName.ofApplication(environment.getProperty("spring.application.name", ""))
        .<SmartInitializingSingleton>map(service -> new TopicBeans(beans, service, output))
        .orElse(() -> {});
  }
}
