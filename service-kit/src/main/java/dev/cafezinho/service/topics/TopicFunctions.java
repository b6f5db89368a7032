package dev.cafezinho.service.topics;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.eventlog.relay.Relay;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

/**
 * Registers function beans where a service treats all topics alike: one for each row of {@link
 * Publication}, with the topic's name as {@link Publication#function()} has it. Where a service has
 * a way of its own with each topic, it has a bean method of that name for each.
 */
public final class TopicFunctions {
  private TopicFunctions() {}

  /** A {@code Supplier} for each topic that the service publishes to, fed by the relay. */
  static void suppliers(BeanRegistry beans, ServiceName service) {
    var messages = ResolvableType.forClassWithGenerics(Message.class, String.class);
    var type =
        ResolvableType.forClassWithGenerics(
            Supplier.class, ResolvableType.forClassWithGenerics(Flux.class, messages));
    Publication.by(service)
        .forEach(
            publication ->
                TopicFunctions.<Supplier<Flux<Message<String>>>>register(
                    beans,
                    publication,
                    type,
                    context -> {
                      var relay = context.bean(Relay.class);
                      return () -> relay.published(publication);
                    }));
  }

  /** A {@code Consumer} for each topic that the service subscribes to. */
  public static void consumers(
      BeanRegistry beans,
      ServiceName service,
      Function<SupplierContext, Consumer<Message<? extends PublishedEvent>>> consumer) {
    Publication.to(service)
        .forEach(
            publication ->
                register(
                    beans,
                    publication,
                    ResolvableType.forClassWithGenerics(Consumer.class, message(publication)),
                    consumer));
  }

  /** A {@code Function} for each topic that the service subscribes to. */
  public static <R> void functions(
      BeanRegistry beans,
      ServiceName service,
      Class<R> result,
      Function<SupplierContext, Function<Message<? extends PublishedEvent>, Message<R>>> function) {
    var results = ResolvableType.forClassWithGenerics(Message.class, result);
    Publication.to(service)
        .forEach(
            publication ->
                register(
                    beans,
                    publication,
                    ResolvableType.forClassWithGenerics(
                        Function.class, message(publication), results),
                    function));
  }

  private static ResolvableType message(Publication publication) {
    return ResolvableType.forClassWithGenerics(Message.class, publication.payload());
  }

  private static <T> void register(
      BeanRegistry beans,
      Publication publication,
      ResolvableType type,
      Function<SupplierContext, T> function) {
    beans.registerBean(
        publication.function(),
        ParameterizedTypeReference.<T>forType(type.getType()),
        spec -> spec.supplier(function));
  }
}
