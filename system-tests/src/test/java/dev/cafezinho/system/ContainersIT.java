package dev.cafezinho.system;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** One order, all the way, on the servers of production: {@code mvn verify -Pcontainers}. */
@Tag("containers")
class ContainersIT {
  @Test
  void sendsPaidOrder(@TempDir Path data) throws Exception {
    try (var rabbit = new RabbitMQContainer("rabbitmq:4-management");
        var mongo = new MongoDBContainer("mongo:8")) {
      rabbit.start();
      mongo.start();
      var servers =
          Stream.of(
              "--spring.rabbitmq.addresses=" + rabbit.getAmqpUrl(),
              "--spring.mongodb.uri=" + mongo.getConnectionString());
      var arguments = Stream.concat(Stream.of(OpenShop.arguments(data, "0")), servers);
      try (var shop = Shop.start(arguments.toArray(String[]::new));
          var shopper = new Shopper(shop.url(Service.STOREFRONT));
          var bank = new Bank()) {
        shopper.wants("cafe-espresso", 2);
        var id = shopper.order();
        bank.pay(shopper.paymentPage(id));
        shopper.awaitStatus(id, "SHIPPED");
      }
    }
  }
}
