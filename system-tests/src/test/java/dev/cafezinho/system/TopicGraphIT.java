package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Broadcast;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.TestBroker;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What runs is the graph that the table of publications describes. */
@ExtendWith(OpenShop.class)
class TopicGraphIT {
  private static final String BETWEEN_INSTANCES = "Notificacoes_Gravadas";

  private final Shop shop;

  TopicGraphIT(Shop shop) {
    this.shop = shop;
  }

  @ParameterizedTest
  @EnumSource
  void eachServiceIsBoundAsTheTableSays(ServiceName service) {
    var expected =
        Stream.of(
                Publication.by(service).map(each -> "sends " + each.topic()),
                Publication.to(service)
                    .map(each -> "hears %s as %s".formatted(each.topic(), service.group())),
                Broadcast.by(service).map(each -> "sends " + each.topic()),
                Broadcast.to(service).map(each -> "hears %s as anybody".formatted(each.topic())))
            .flatMap(each -> each)
            .collect(Collectors.toCollection(TreeSet::new));

    try (var operator = new Operator(shop, "OPERATOR")) {
      var bindings =
          operator
              .get(shop.url(Service.valueOf(service.name())).resolve("/actuator/bindings"))
              .isOk()
              .json()
              .valueStream()
              .filter(binding -> !destination(binding).equals(BETWEEN_INSTANCES))
              .map(TopicGraphIT::described)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(bindings).isEqualTo(expected);
    }
  }

  @Test
  void eachSubscriberHasAConsumerAndAQueueForDeadLetters() throws IOException {
    try (var connection = TestBroker.connect(shop.rabbit());
        var channel = connection.createChannel()) {
      for (var publication : Publication.values()) {
        for (var subscriber : publication.subscribers()) {
          var queue = publication.queue(subscriber);
          assertThat(channel.queueDeclarePassive(queue).getConsumerCount()).as(queue).isPositive();
          assertThat(channel.queueDeclarePassive(queue + ".dlq").getQueue()).isNotEmpty();
        }
      }
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IOException(e);
    }
  }

  @Test
  void everyTopicReachesNotificacao() {
    assertThat(Arrays.stream(Publication.values()))
        .allMatch(each -> each.subscribers().contains(ServiceName.NOTIFICACAO));
  }

  private static String described(JsonNode binding) {
    return binding.path("input").asBoolean()
        ? "hears %s as %s".formatted(destination(binding), group(binding))
        : "sends " + destination(binding);
  }

  private static String group(JsonNode binding) {
    var group = binding.path("group").asString("");
    return group.isEmpty() || group.startsWith("anonymous") ? "anybody" : group;
  }

  private static String destination(JsonNode binding) {
    return binding.path("name").asString();
  }
}
