package dev.cafezinho.storefront.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Tells the browser at once that its stream is open, not with the first event. */
final class StreamExchange extends RestClientProxyExchange {
  private final OpenStreams open;
  private final Duration longestSilence;

  StreamExchange(
      RestClient client, GatewayMvcProperties gateway, OpenStreams open, Duration longestSilence) {
    super(client, gateway);
    this.open = open;
    this.longestSilence = longestSilence;
  }

  @Override
  protected int copyResponseBody(ClientHttpResponse response, InputStream from, OutputStream to)
      throws IOException {
    to.flush();
    InputStream events = BrokenOff.ended(Silence.broken(from, longestSilence));
    return open.during(from, () -> super.copyResponseBody(response, events, to));
  }
}
