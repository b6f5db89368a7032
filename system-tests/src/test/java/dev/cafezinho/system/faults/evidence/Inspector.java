package dev.cafezinho.system.faults.evidence;

import com.mongodb.client.MongoClient;
import dev.cafezinho.system.faults.cluster.Cluster;
import dev.cafezinho.system.faults.shopper.Customer;
import dev.cafezinho.system.faults.shopper.Generator;
import dev.cafezinho.system.faults.shopper.Shopper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** Asks everybody, and looks into all books. */
public final class Inspector {
  private static final int PAGE = 100;

  private final Generator generator;
  private final MongoClient store;
  private final Cluster cluster;
  private final Journeys journeys = new Journeys();

  public Inspector(Generator generator, MongoClient store, Cluster cluster) {
    this.generator = generator;
    this.store = store;
    this.cluster = cluster;
  }

  public Evidence look() throws IOException, TimeoutException {
    var shoppers = new ArrayList<Shopper>();
    for (var customer : generator.customers()) {
      var orders = ordersOf(customer);
      orders.forEach(order -> journeys.follow(customer, order));
      shoppers.add(new Shopper(customer.name(), orders, customer.live().heard()));
    }
    return new Evidence(
        generator.orders(),
        shoppers,
        journeys.all(),
        generator.catalogue().stock(),
        Books.read(store),
        Mailboxes.read(cluster.queueDepths(), cluster.brokerPort()));
  }

  private static List<JsonNode> ordersOf(Customer customer) {
    var all = new ArrayList<JsonNode>();
    var path = "/api/orders?size=" + PAGE;
    while (!path.isEmpty()) {
      var page = customer.insist("GET", path, "");
      page.json().forEach(all::add);
      path = page.nextPage();
    }
    return all;
  }
}
