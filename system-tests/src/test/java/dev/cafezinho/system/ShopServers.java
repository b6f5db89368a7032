package dev.cafezinho.system;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shop finds its servers: each is the given one, on which the shop has a virtual host and
 * databases of its own, or an embedded one in the shop's own process and folder.
 */
final class ShopServers {
  private final String name = TestStore.newName();
  private final @Nullable TestBroker broker =
      TestBroker.isGiven() ? TestBroker.openUntilTheEnd() : null;

  /** To start the shop with; the same arguments start another that goes on with its data. */
  List<String> arguments() {
    var arguments = new ArrayList<String>();
    arguments.add("--spring.mongodb.database=" + database("${spring.application.name}"));
    if (TestStore.isGiven()) {
      arguments.add("--spring.mongodb.uri=" + TestStore.uri());
    }
    if (broker != null) {
      arguments.add("--spring.rabbitmq.addresses=" + broker.addresses());
    }
    return arguments;
  }

  /** The name of a service's database. */
  String database(Service service) {
    return database(service.label());
  }

  private String database(String application) {
    return name + "-" + application;
  }
}
