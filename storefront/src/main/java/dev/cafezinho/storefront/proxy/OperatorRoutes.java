package dev.cafezinho.storefront.proxy;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.util.function.Function;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Leads operators to what a service shows them at its own address, {@code /actuator} and {@code
 * /dead-letters}: {@code /api/ops/services/<service>/actuator} and so on. So it can be used also
 * where the services' ports cannot be reached.
 */
@Configuration(proxyBeanMethods = false)
class OperatorRoutes {
  private static final String ROOT = "/api/ops/services/";

  /** Before the address of what is not there. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> services(UrlProperties urls, UpstreamProperties settings) {
    return urls.all().entrySet().stream()
        .map(each -> service(each.getKey(), each.getValue(), settings))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  private static RouterFunction<ServerResponse> service(
      String service, URI url, UpstreamProperties settings) {
    String root = ROOT + service;
    return GatewayRouterFunctions.route("operators-" + service)
        .route(Routes.any(root + "/actuator", root + "/dead-letters"), http())
        .before(without(root))
        .before(uri(url))
        .filter(new Outages(service))
        .filter(new Bulkhead(settings.mostAtOnce(), settings.waitForTurn()))
        .build();
  }

  /** The rest as it was sent: a filter of the gateway's would encode it again. */
  private static Function<ServerRequest, ServerRequest> without(String root) {
    return request -> {
      URI asked = request.uri();
      String query = asked.getRawQuery();
      String rest =
          asked.getRawPath().substring(root.length()) + (query == null ? "" : "?" + query);
      return ServerRequest.from(request).uri(asked.resolve(rest)).build();
    };
  }
}
