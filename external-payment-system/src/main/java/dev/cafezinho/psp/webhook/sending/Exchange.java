package dev.cafezinho.psp.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cafezinho.psp.settings.PspProperties;
import dev.cafezinho.psp.webhook.network.AllowedTargets;
import dev.cafezinho.psp.webhook.network.TargetRefused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
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
  /** Half of all connections: the others are for those whose answers are needed. */
  private static final int MOST_UNNEEDED = WebhookHttpClient.CONNECTIONS / 2;

  /** In milliseconds: with the time limit it must end before the lease of a delivery. */
  private static final long SHORT_WAIT = 500;

  private final Duration timeout;
  private final int keptAnswer;
  private final CloseableHttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** For connections on which an answer may come that nobody needs. */
  private final Semaphore unneededAnswers = new Semaphore(MOST_UNNEEDED);

  @Autowired
  Exchange(AllowedTargets targets, PspProperties settings) {
    this(targets, settings.webhook());
  }

  Exchange(AllowedTargets targets, PspProperties.Webhook settings) {
    this.timeout = settings.timeout();
    this.keptAnswer = Math.toIntExact(settings.keptAnswer().toBytes());
    this.http = WebhookHttpClient.client(targets, timeout);
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

  /**
   * Sends it, once, and returns when all of it is written. What comes back is told later.
   *
   * @param heard gets the answer, or null and why there is none
   * @throws IOException if it could not be written in time
   * @throws TargetRefused if it must not go there; then nothing was sent
   */
  void sendOnly(HttpPost request, BiConsumer<@Nullable Answer, @Nullable Exception> heard)
      throws IOException, InterruptedException {
    if (!unneededAnswers.tryAcquire(SHORT_WAIT, TimeUnit.MILLISECONDS)) {
      throw new InterruptedIOException("Too many receivers have not answered yet");
    }
    var written = new CompletableFuture<@Nullable Void>();
    request.setEntity(new WrittenEntity(request.getEntity(), () -> written.complete(null)));
    var answer = CompletableFuture.supplyAsync(() -> uncheckedExchange(request), threads);
    try {
      await(CompletableFuture.anyOf(written, answer));
    } catch (IOException | InterruptedException | RuntimeException failure) {
      request.cancel();
      unneededAnswers.release();
      throw failure;
    }
    threads.execute(() -> hear(request, answer, heard));
  }

  private void hear(
      HttpPost request,
      Future<Answer> answer,
      BiConsumer<@Nullable Answer, @Nullable Exception> heard) {
    try {
      heard.accept(await(answer), null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException failure) {
      heard.accept(null, failure);
    } finally {
      request.cancel();
      unneededAnswers.release();
    }
  }

  private Answer uncheckedExchange(HttpPost request) {
    try {
      return exchange(request);
    } catch (IOException failure) {
      throw new CompletionException(failure);
    }
  }

  private <T> T await(Future<T> answer) throws IOException, InterruptedException {
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
