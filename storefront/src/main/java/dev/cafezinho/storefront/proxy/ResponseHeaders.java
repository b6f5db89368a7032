package dev.cafezinho.storefront.proxy;

import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a browser sees of a service's answer: no cookies but the front door's, no inner address. */
@Component
class ResponseHeaders implements ResponseHttpHeadersFilter {
  private static final List<String> KEPT_HERE =
      List.of(
          HttpHeaders.SET_COOKIE, HttpHeaders.SERVER, "X-Powered-By", "Content-Security-Policy");

  static boolean isKeptHere(String name) {
    return KEPT_HERE.stream().anyMatch(name::equalsIgnoreCase);
  }

  @Override
  public HttpHeaders apply(HttpHeaders services, ServerResponse response) {
    HttpHeaders headers = HttpHeaders.copyOf(services);
    KEPT_HERE.forEach(headers::remove);
    URI location = headers.getLocation();
    if (location != null && location.isAbsolute() && location.getRawPath().startsWith("/api/")) {
      headers.setLocation(onThisOrigin(location));
    }
    return headers;
  }

  private static URI onThisOrigin(URI location) {
    String query = location.getRawQuery();
    return URI.create(location.getRawPath() + (query == null ? "" : "?" + query));
  }
}
