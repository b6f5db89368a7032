package dev.cafezinho.storefront.proxy;

import dev.cafezinho.storefront.session.Visitor;
import dev.cafezinho.storefront.session.VisitorTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.client.Request;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service sees of a browser's request: neither its cookies nor any token of its own making,
 * but the front door's word on who it is, and a trace to follow.
 */
@Component
class RequestHeaders implements RequestHttpHeadersFilter {
  private static final List<String> KEPT_HERE =
      List.of(
          HttpHeaders.COOKIE,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.ACCEPT_ENCODING,
          "X-XSRF-TOKEN",
          // who asked, and by which way, is the front door's to know
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Forwarded-Server",
          "X-Proxied-Https");

  private final VisitorTokens tokens;

  RequestHeaders(VisitorTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpHeaders apply(HttpHeaders browsers, ServerRequest request) {
    HttpHeaders headers = HttpHeaders.copyOf(browsers);
    KEPT_HERE.forEach(headers::remove);
    request.principal().flatMap(Visitor::of).map(tokens::of).ifPresent(headers::setBearerAuth);
    if (!TraceParent.isValid(headers.getFirst(TraceParent.HEADER))) {
      headers.set(TraceParent.HEADER, TraceParent.begin());
      headers.remove(TraceParent.STATE);
    }
    return headers;
  }

  /** The same for a request that another client sends. */
  void replace(HttpServletRequest browser, Request request) {
    request.headers(
        headers -> {
          KEPT_HERE.forEach(headers::remove);
          Optional.ofNullable(browser.getUserPrincipal())
              .flatMap(Visitor::of)
              .map(tokens::of)
              .ifPresent(token -> headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token));
          if (!TraceParent.isValid(headers.get(TraceParent.HEADER))) {
            headers.put(TraceParent.HEADER, TraceParent.begin());
            headers.remove(TraceParent.STATE);
          }
          // on a used connection a service may still be busy with what was before
          headers.put(HttpHeaders.CONNECTION, "close");
        });
  }
}
