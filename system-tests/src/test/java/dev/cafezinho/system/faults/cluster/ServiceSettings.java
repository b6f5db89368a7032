package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.standalone.OneService;
import dev.cafezinho.standalone.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What differs from production: the addresses, which are those of proxies, and how long things take
 * that would make a run last for hours.
 */
public final class ServiceSettings {
  private static final Map<String, String> SOONER =
      Map.of(
          "cafezinho.payment.expires-in", System.getProperty("expiry", "40s"),
          "cafezinho.payment.ask-after", "8s",
          "cafezinho.shipping.delay", "4s",
          "cafezinho.inventory.sweep", "30s",
          "cafezinho.inventory.sweep-age", "10s",
          "cafezinho.relay.sweep", "5s",
          "logging.level.root", "warn",
          "logging.level.dev.cafezinho", "info");

  private final Cluster cluster;
  private final Path catalogue;

  public ServiceSettings(Cluster cluster, Path catalogue) {
    this.cluster = cluster;
    this.catalogue = catalogue;
  }

  public static boolean usesBroker(Service service) {
    return service != Service.STOREFRONT && service != Service.EXTERNAL_PAYMENT_SYSTEM;
  }

  public List<String> command(Service service, int port, int brokerPort, int storePort) {
    var settings = new LinkedHashMap<>(SOONER);
    settings.put("server.port", Integer.toString(port));
    settings.put("spring.rabbitmq.addresses", "amqp://guest:guest@127.0.0.1:" + brokerPort);
    settings.put("spring.mongodb.uri", "mongodb://127.0.0.1:" + storePort);
    settings.put("cafezinho.inventory.catalogue", catalogue.toUri().toString());
    settings.put("cafezinho.psp.allowed-networks", "127.0.0.0/8,::1/128");
    settings.put("cafezinho.psp.base-url", cluster.url(Service.EXTERNAL_PAYMENT_SYSTEM).toString());
    Arrays.stream(Service.values())
        .forEach(each -> settings.put("cafezinho.urls." + each.label(), url(each, service)));
    var arguments =
        settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
    return Training.command(
        "-Xmx256m", OneService.class, Stream.concat(Stream.of(service.label()), arguments));
  }

  /** Pagamento's own address is the one that it registers for webhooks. */
  private String url(Service of, Service as) {
    var isOwnWebhook = of == Service.PAGAMENTO && as == Service.PAGAMENTO;
    return (isOwnWebhook ? cluster.urlForWebhooks() : cluster.url(of)).toString();
  }
}
