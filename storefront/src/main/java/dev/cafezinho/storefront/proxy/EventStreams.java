package dev.cafezinho.storefront.proxy;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.ServerRequest;

/** Answers without an end. Their routes are marked, for they must not be timed as a whole. */
final class EventStreams {
  private static final String MARK = EventStreams.class.getName();

  private EventStreams() {}

  static ServerRequest mark(ServerRequest request) {
    request.attributes().put(MARK, true);
    return request;
  }

  static boolean marked(ServerRequest request) {
    return request.attributes().containsKey(MARK);
  }

  /**
   * A response's close reads it to its end to keep the connection, which for an event stream is
   * never: the service would not learn that the browser has gone. Closing the body does tell it.
   */
  static ClientHttpResponse hangingUp(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    return new HangingUp(execution.execute(request, body));
  }

  private record HangingUp(ClientHttpResponse response) implements ClientHttpResponse {
    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return response.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return response.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return response.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
      return response.getBody();
    }

    @Override
    public void close() {
      try {
        response.getBody().close();
      } catch (IOException e) {
        response.close();
      }
    }
  }
}
