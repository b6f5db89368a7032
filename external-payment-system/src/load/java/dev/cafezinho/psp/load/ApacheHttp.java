package dev.cafezinho.psp.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** Apache HttpClient 5, which blocks a thread for each request. */
final class ApacheHttp implements BareHttp {
  private static final int CONNECTIONS = 10_000;

  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnTotal(CONNECTIONS)
                  .setMaxConnPerRoute(CONNECTIONS)
                  .build())
          .disableRedirectHandling()
          .disableAutomaticRetries()
          .disableCookieManagement()
          .disableContentCompression()
          .build();

  @Override
  public void post(URI url, Map<String, String> headers, String body) throws IOException {
    var request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body.getBytes(UTF_8), null));
    http.execute(
        request,
        response -> {
          EntityUtils.consume(response.getEntity());
          return response.getCode();
        });
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }

  @Override
  public String toString() {
    return "Apache HttpClient";
  }
}
