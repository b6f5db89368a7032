package dev.cafezinho.standalone;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How the shop is to run.
 *
 * @param data where the embedded servers keep everything
 * @param ports of each application
 * @param broker the AMQP addresses of a RabbitMQ to use; null for the embedded one
 * @param store the URI of a MongoDB to use; null for the embedded one
 * @param properties for all applications, above their own settings files
 */
public record Settings(
    Path data,
    Map<App, Integer> ports,
    @Nullable String broker,
    @Nullable String store,
    Map<String, String> properties) {
  /** As the arguments, system properties and environment say. */
  static Settings of(Environment environment) {
    Map<App, Integer> ports = new EnumMap<>(App.class);
    for (App app : App.values()) {
      String key = "cafezinho.ports." + app.key();
      ports.put(app, environment.getProperty(key, Integer.class, app.usualPort()));
    }
    return new Settings(
        Path.of(environment.getProperty("cafezinho.data", ".data")),
        ports,
        environment.getProperty("spring.rabbitmq.addresses"),
        environment.getProperty("spring.mongodb.uri"),
        Map.of());
  }

  /** What every application is told. */
  Map<String, Object> told(String brokerAddresses, String storeUri) {
    Map<String, Object> told = new HashMap<>(properties);
    told.put("spring.rabbitmq.addresses", brokerAddresses);
    told.put("spring.mongodb.uri", storeUri);
    ports.forEach((app, port) -> told.put("cafezinho.ports." + app.key(), port));
    return told;
  }

  int port(App app) {
    Integer port = ports.get(app);
    return port == null ? app.usualPort() : port;
  }
}
