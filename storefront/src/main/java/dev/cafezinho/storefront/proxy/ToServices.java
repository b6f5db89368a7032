package dev.cafezinho.storefront.proxy;

import dev.cafezinho.storefront.session.ShopperTokens;
import java.security.Principal;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service sees of a browser's request: neither its cookies nor any token of its own making,
 * but the front door's word on who it is, and a trace to follow.
 */
@Component
class ToServices implements RequestHttpHeadersFilter {
  private static final List<String> KEPT_HERE =
      List.of(
          HttpHeaders.COOKIE,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.ACCEPT_ENCODING,
          "X-XSRF-TOKEN");

  private final ShopperTokens tokens;

  ToServices(ShopperTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpHeaders apply(HttpHeaders browsers, ServerRequest request) {
    HttpHeaders headers = HttpHeaders.copyOf(browsers);
    KEPT_HERE.forEach(headers::remove);
    request.principal().map(Principal::getName).map(tokens::of).ifPresent(headers::setBearerAuth);
    TraceParent.ensure(headers);
    return headers;
  }
}
