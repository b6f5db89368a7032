package dev.cafezinho.storefront.proxy;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import dev.cafezinho.web.ProblemType;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Which service answers what; the first match counts. Event streams have a servlet of their own.
 */
@Configuration(proxyBeanMethods = false)
class Routes {
  private static final ProblemType NOTHING_THERE = ProblemType.of(HttpStatus.NOT_FOUND);
  private static final RequestPredicate INVOICE =
      path("/api/orders/{id}/invoice").or(path("/api/orders/{id}/invoice.{form}"));
  private static final RequestPredicate COUNTER = any("/api/counter");
  private static final RequestPredicate BOARD =
      any("/api/counter/display", "/api/counter/displays", "/api/counter/shop")
          .or(path("/api/counter/orders"));
  private static final RequestPredicate PRODUCTS = any("/api/counter/products");
  private static final RequestPredicate ORDERS =
      any("/api/products", "/api/cart", "/api/orders", "/api/shop", "/api/postal-codes");

  /** What the front door's own controllers answer. */
  private static final RequestPredicate HERE = any("/api/me", "/api/office/people");

  @Bean
  @Order(1)
  RouterFunction<ServerResponse> api(UrlProperties urls, UpstreamProperties settings) {
    return answers("principal", urls.principal(), BOARD.or(ORDERS.and(INVOICE.negate())), settings)
        .and(answers("estoque", urls.estoque(), PRODUCTS, settings))
        .and(answers("entrega", urls.entrega(), INVOICE.or(COUNTER), settings))
        .and(
            route(
                any("/api").and(HERE.negate()),
                _ -> Answers.problem(NOTHING_THERE, "There is nothing at this address")));
  }

  private static RouterFunction<ServerResponse> answers(
      String service, URI url, RequestPredicate paths, UpstreamProperties settings) {
    return GatewayRouterFunctions.route(service)
        .route(paths, http())
        .before(uri(url))
        .filter(new Outages(service))
        .filter(new Bulkhead(settings.mostAtOnce(), settings.waitForTurn()))
        .build();
  }

  static RequestPredicate any(String... roots) {
    RequestPredicate any = _ -> false;
    for (String root : roots) {
      any = any.or(path(root)).or(path(root + "/**"));
    }
    return any;
  }
}
