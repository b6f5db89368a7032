package dev.cafezinho.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.testkit.TestBroker;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class MissingQueuesIT {
  @Configuration(proxyBeanMethods = false)
  @Import(MissingQueues.class)
  static class Listening {
    @Bean
    ConnectionFactory connections(@Value("${rabbit}") String address) {
      var factory = new CachingConnectionFactory();
      factory.setUri(address);
      return factory;
    }

    @Bean
    SimpleMessageListenerContainer container(ConnectionFactory connections) {
      var container = new SimpleMessageListenerContainer(connections);
      container.setQueueNames("nowhere");
      container.setMissingQueuesFatal(false);
      container.setFailedDeclarationRetryInterval(100);
      container.setConsumerStartTimeout(500);
      container.setRecoveryInterval(100);
      container.setMessageListener(_ -> {});
      return container;
    }
  }

  @Test
  void saysOnceThatAQueueIsNotThere(CapturedOutput output) throws Exception {
    try (var broker = TestBroker.open();
        var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("broker", Map.of("rabbit", broker.addresses())));
      context.register(Listening.class);
      context.refresh();

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> output.getOut().contains("The queue nowhere is not there"));
      await().during(Duration.ofSeconds(1)).until(() -> true);
      assertThat(Pattern.compile("The queue nowhere").matcher(output.getOut()).results())
          .hasSize(1);
    }
  }
}
