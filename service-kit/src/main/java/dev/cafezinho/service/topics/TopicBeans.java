package dev.cafezinho.service.topics;

import static java.util.stream.Collectors.toMap;

import dev.cafezinho.contracts.Broadcast;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.ServiceName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Fails a start when the service's function beans do not fit the table of publications: a row
 * without a bean, a bean without a row, a bean that takes another payload than its topic carries.
 * Without this a topic would be lost in silence.
 */
final class TopicBeans implements SmartInitializingSingleton {
  private static final List<Class<?>> KINDS =
      List.of(Supplier.class, Consumer.class, Function.class);

  private final ConfigurableListableBeanFactory beans;
  private final ServiceName service;
  private final @Nullable String output;

  TopicBeans(ConfigurableListableBeanFactory beans, ServiceName service, @Nullable String output) {
    this.beans = beans;
    this.service = service;
    this.output = output;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var problems = problems(functions());
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("; ", problems));
    }
  }

  private Set<String> problems(Map<String, ResolvableType> functions) {
    var problems = new TreeSet<String>();
    var left = new HashMap<>(functions);
    // registered by that table
    Publication.by(service).forEach(publication -> left.remove(publication.function()));
    Publication.to(service)
        .forEach(
            publication -> {
              var type = left.remove(publication.function());
              if (type == null || !handler().isAssignableFrom(type.toClass())) {
                problems.add(missing(publication));
              } else if (payload(type) != publication.payload()) {
                problems.add(
                    "the bean %s takes %s, but %s carries %s"
                        .formatted(
                            publication.function(),
                            payload(type).getSimpleName(),
                            publication.topic(),
                            publication.payload().getSimpleName()));
              }
            });
    Broadcast.by(service)
        .forEach(broadcast -> broadcast(broadcast, Supplier.class, left).ifPresent(problems::add));
    Broadcast.to(service)
        .forEach(broadcast -> broadcast(broadcast, Consumer.class, left).ifPresent(problems::add));
    if (output != null && left.remove(Publication.function(output)) == null) {
      problems.add("%s has no bean %s".formatted(service, Publication.function(output)));
    }
    left.keySet()
        .forEach(
            name ->
                problems.add(
                    "the bean %s of %s is no row of the table of publications"
                        .formatted(name, service)));
    return problems;
  }

  private Optional<String> broadcast(
      Broadcast broadcast, Class<?> kind, Map<String, ResolvableType> left) {
    var type = left.remove(broadcast.function());
    if (type == null || !kind.isAssignableFrom(type.toClass())) {
      return Optional.of(
          "%s has no %s bean %s for %s"
              .formatted(service, kind.getSimpleName(), broadcast.function(), broadcast.topic()));
    }
    return kind == Consumer.class && payload(type) != broadcast.payload()
        ? Optional.of(
            "the bean %s takes %s, but %s carries %s"
                .formatted(
                    broadcast.function(),
                    payload(type).getSimpleName(),
                    broadcast.topic(),
                    broadcast.payload().getSimpleName()))
        : Optional.empty();
  }

  private String missing(Publication publication) {
    return "%s has no %s bean %s for %s"
        .formatted(service, handler().getSimpleName(), publication.function(), publication.topic());
  }

  private Class<?> handler() {
    return output == null ? Consumer.class : Function.class;
  }

  /** The payload of the message that a consumer or function takes. */
  private static Class<?> payload(ResolvableType function) {
    return function.as(functionOf(function)).getGeneric(0).getGeneric(0).resolve(Object.class);
  }

  private static Class<?> functionOf(ResolvableType type) {
    return Consumer.class.isAssignableFrom(type.toClass()) ? Consumer.class : Function.class;
  }

  /** The service's own beans of these types, by name. */
  private Map<String, ResolvableType> functions() {
    return KINDS.stream()
        .flatMap(kind -> Arrays.stream(beans.getBeanNamesForType(kind, true, false)))
        .distinct()
        .filter(this::isOurs)
        .collect(toMap(name -> name, this::type));
  }

  private ResolvableType type(String name) {
    return beans.getMergedBeanDefinition(name).getResolvableType();
  }

  /** Registered for a row, or by a bean method next to the service's other ones. */
  private boolean isOurs(String name) {
    if (!beans.containsBeanDefinition(name) || !KINDS.contains(type(name).toClass())) {
      return false;
    }
    var factory = beans.getMergedBeanDefinition(name).getFactoryBeanName();
    return factory == null
        ? isTopic(name)
        : beans.containsBean(factory)
            && String.valueOf(beans.getType(factory)).contains(".messaging.");
  }

  private static boolean isTopic(String name) {
    return Arrays.stream(Publication.values()).anyMatch(each -> each.function().equals(name));
  }
}
