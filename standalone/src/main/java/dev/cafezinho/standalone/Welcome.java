package dev.cafezinho.standalone;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells where everything is. */
final class Welcome {
  private Welcome() {}

  static String text(Shop shop, Duration startUp) {
    return """

        Cafezinho is open, after %.1f s.

          shop            %s
          payment system  %s
          broker          %s
          store           %s

        %s

        Stop with Ctrl-C.
        """
        .formatted(
            startUp.toMillis() / 1000.0,
            shop.url(Service.STOREFRONT),
            shop.url(Service.EXTERNAL_PAYMENT_SYSTEM),
            shop.settings().rabbit() == null
                ? "embedded, in " + shop.data()
                : "RabbitMQ, as SPRING_RABBITMQ_ADDRESSES says",
            shop.settings().mongo() == null
                ? "embedded, in " + shop.data()
                : "MongoDB, as SPRING_MONGODB_URI says",
            Arrays.stream(Service.values())
                .map(service -> health(shop, service))
                .collect(Collectors.joining("\n")));
  }

  private static String health(Shop shop, Service service) {
    return "  %-24s %s/actuator/health".formatted(service.label(), shop.url(service));
  }
}
