package dev.cafezinho.psp.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Java's own. */
final class JdkHttp implements BareHttp {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public void post(URI url, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    http.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }

  @Override
  public String toString() {
    return "Java's HttpClient";
  }
}
