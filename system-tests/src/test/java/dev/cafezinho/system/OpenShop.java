package dev.cafezinho.system;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Shop}: one for all of them, on free ports and on empty data. Of a test that
 * fails it prints what its pages show.
 */
final class OpenShop implements ParameterResolver, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(OpenShop.class);

  /** What metrics can be read with. */
  static final String METRICS_TOKEN = "token-for-metrics";

  /** Those of the one shop. */
  static final ShopServers SERVERS = new ShopServers();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Shop.class;
  }

  @Override
  public Shop resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(HERE).computeIfAbsent(Shop.class, _ -> start(), Shop.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    context
        .getExecutionException()
        .ifPresent(
            _ -> System.out.println(context.getDisplayName() + "\n" + Chromium.whatIsShown()));
  }

  private static Shop start() {
    return Shop.start(arguments(temporaryDirectory(), SERVERS));
  }

  /** What a shop needs to live beside others; paid orders leave at once. */
  static String[] arguments(Path data, String port) {
    return Stream.concat(
            Stream.of(
                "--cafezinho.data=" + data,
                "--cafezinho.shipping.delay=0s",
                "--cafezinho.staff.password=" + passwordOf("staff"),
                "--cafezinho.manager.password=" + passwordOf("manager"),
                "--cafezinho.operator.password=" + passwordOf("operator"),
                "--cafezinho.metrics.token=" + METRICS_TOKEN),
            Arrays.stream(Service.values())
                .map(service -> "--cafezinho.ports." + service.label() + "=" + port))
        .toArray(String[]::new);
  }

  /** Of one of the first people. */
  static String passwordOf(String person) {
    return "password-of-" + person;
  }

  /** The same, with servers and more settings. */
  static String[] arguments(Path data, ShopServers servers, String... more) {
    return Stream.of(Stream.of(arguments(data, "0")), servers.arguments().stream(), Stream.of(more))
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("cafezinho");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
