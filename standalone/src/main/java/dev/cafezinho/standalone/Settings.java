package dev.cafezinho.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * What may be chosen, as arguments or environment variables.
 *
 * @param data where the embedded servers keep everything
 * @param ports where each service shall listen; 0 for any free port
 * @param rabbit a RabbitMQ to use instead of the embedded broker
 * @param mongo a MongoDB to use instead of the embedded store
 * @param passedOn the arguments, which each service gets as well
 */
record Settings(
    Path data,
    Map<Service, Integer> ports,
    @Nullable String rabbit,
    @Nullable String mongo,
    Map<String, String> passedOn) {
  private static final String SERVICE_NAME = "${spring.application.name}";

  /** The database of a service, which may be named after it. */
  String database(Service service) {
    return passedOn
        .getOrDefault("spring.mongodb.database", SERVICE_NAME)
        .replace(SERVICE_NAME, service.label());
  }

  static Settings read(String... args) {
    var arguments = new SimpleCommandLinePropertySource(args);
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(arguments);
    addSharedDefaults(environment);
    ConfigurationPropertySources.attach(environment);
    var binder = Binder.get(environment);
    return new Settings(
        Path.of(binder.bind("cafezinho.data", String.class).orElse(".data")).toAbsolutePath(),
        ports(binder),
        blankToNull(environment.getProperty("spring.rabbitmq.addresses")),
        blankToNull(environment.getProperty("spring.mongodb.uri")),
        properties(arguments));
  }

  private static Map<Service, Integer> ports(Binder binder) {
    var ports = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      try {
        ports.put(service, binder.bind(service.portProperty(), Integer.class).get());
      } catch (BindException e) {
        throw new CannotStart(service.portProperty() + " is not a port number", e);
      }
    }
    return ports;
  }

  private static Map<String, String> properties(SimpleCommandLinePropertySource arguments) {
    var properties = new HashMap<String, String>();
    for (var name : arguments.getPropertyNames()) {
      var value = arguments.getProperty(name);
      if (value != null) {
        properties.put(name, value);
      }
    }
    return properties;
  }

  /** The ports are written down once, for all services. */
  private static void addSharedDefaults(ConfigurableEnvironment environment) {
    try {
      new YamlPropertySourceLoader()
          .load("shared", new ClassPathResource("cafezinho-service.yml"))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
