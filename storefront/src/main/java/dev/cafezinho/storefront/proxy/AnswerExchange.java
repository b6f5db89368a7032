package dev.cafezinho.storefront.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Tells a service that breaks off from a browser that leaves. */
final class AnswerExchange extends RestClientProxyExchange {
  AnswerExchange(RestClient client, GatewayMvcProperties gateway) {
    super(client, gateway);
  }

  @Override
  protected int copyResponseBody(ClientHttpResponse response, InputStream from, OutputStream to)
      throws IOException {
    return super.copyResponseBody(response, UpstreamAborted.told(from), to);
  }
}
