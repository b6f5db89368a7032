package dev.cafezinho.storefront.proxy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * How long a service may take to begin an answer that nothing else times. The client can only time
 * a whole one, but it drops the request, and the connection with it, when its thread is
 * interrupted.
 */
record FirstWord(Duration latest) implements ClientHttpRequestInterceptor {
  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    Thread asking = Thread.currentThread();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Boolean> tooLate =
        begun
            .orTimeout(latest.toMillis(), TimeUnit.MILLISECONDS)
            .handle((_, timeout) -> timeout != null && interrupt(asking));
    try {
      return execution.execute(request, body);
    } catch (IOException e) {
      throw begun.isCompletedExceptionally() ? new HttpTimeoutException("No answer began") : e;
    } finally {
      begun.complete(null);
      // An interrupt that came too late, too, was meant for this request alone.
      if (tooLate.join()) {
        var _ = Thread.interrupted();
      }
    }
  }

  private static boolean interrupt(Thread asking) {
    asking.interrupt();
    return true;
  }
}
