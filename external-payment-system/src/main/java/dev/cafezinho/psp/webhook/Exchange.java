package dev.cafezinho.psp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cafezinho.psp.settings.PspSettings;
import dev.cafezinho.psp.webhook.network.AllowedTargets;
import dev.cafezinho.psp.webhook.network.TargetRefused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One request and its answer, with somebody who is not trusted: connecting, headers and body
 * together have one time limit, so that a dripping answer ends too, and of a long one only the
 * beginning is read.
 */
@Component
class Exchange implements DisposableBean {
  private final Duration timeout;
  private final int keptAnswer;
  private final CloseableHttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  Exchange(AllowedTargets targets, PspSettings settings) {
    this(targets, settings.webhook());
  }

  Exchange(AllowedTargets targets, PspSettings.Webhook settings) {
    this.timeout = settings.timeout();
    this.keptAnswer = Math.toIntExact(settings.keptAnswer().toBytes());
    this.http = WaryHttp.client(targets, timeout);
  }

  /**
   * What came back.
   *
   * @param beginning of the body
   * @param retryAfter the header, as it came
   */
  record Answer(int status, String beginning, @Nullable String retryAfter) {}

  /**
   * Sends it, once.
   *
   * @throws IOException if there was no answer in time
   * @throws TargetRefused if it must not go there; then nothing was sent
   */
  Answer send(HttpPost request) throws IOException, InterruptedException {
    var answer = threads.submit(() -> exchange(request));
    try {
      return await(answer);
    } finally {
      if (!answer.isDone()) {
        request.cancel();
      }
    }
  }

  private Answer await(Future<Answer> answer) throws IOException, InterruptedException {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new InterruptedIOException("No answer within " + timeout);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException io) {
        throw io;
      }
      if (failure.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(failure);
    }
  }

  private Answer exchange(HttpPost request) throws IOException {
    var response = http.executeOpen(null, request, null);
    try {
      var retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
      return new Answer(
          response.getCode(),
          beginning(response),
          retryAfter == null ? null : retryAfter.getValue());
    } finally {
      // closing alone would read on to the end of the answer; what was read whole is kept open
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  private String beginning(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return "";
    }
    return new String(entity.getContent().readNBytes(keptAnswer), UTF_8);
  }

  @Override
  public void destroy() {
    http.close(CloseMode.IMMEDIATE);
    threads.shutdownNow();
  }
}
