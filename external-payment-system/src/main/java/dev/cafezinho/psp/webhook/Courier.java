package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.settings.PspSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries one message to its receiver, once, and tells how it went. */
@Component
class Courier {
  private final AllowedTargets targets;
  private final Duration timeout;
  private final int keptAnswer;
  private final Clock clock;
  private final HttpClient http;

  Courier(AllowedTargets targets, PspSettings settings, Clock clock) {
    this.targets = targets;
    this.timeout = settings.webhook().timeout();
    this.keptAnswer = Math.toIntExact(settings.webhook().keptAnswer().toBytes());
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  Attempt deliver(Delivery delivery, Trigger trigger) {
    var start = clock.instant();
    try {
      targets.check(trigger.target());
      return answered(start, send(request(delivery, trigger, start)));
    } catch (TargetRefused | ExecutionException failure) {
      return unanswered(start, failure.getCause() == null ? failure : failure.getCause());
    } catch (TimeoutException _) {
      return attempt(start, null, null, "No answer within " + timeout);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while delivering; it is delivered after a restart");
    }
  }

  /** Headers and body together have one time limit, so that a dripping answer ends too. */
  private HttpResponse<String> send(HttpRequest request)
      throws InterruptedException, ExecutionException, TimeoutException {
    var answer = http.sendAsync(request, _ -> new FirstBytes(keptAnswer));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest request(Delivery delivery, Trigger trigger, Instant now) {
    long timestamp = now.getEpochSecond();
    var id = delivery.messageId();
    return HttpRequest.newBuilder(trigger.target())
        .header("Content-Type", "application/json")
        .header("User-Agent", "cafezinho-psp")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(timestamp))
        .header(
            "webhook-signature",
            Signature.sign(delivery.signers(trigger.secrets()), id, timestamp, delivery.body()))
        .POST(BodyPublishers.ofString(delivery.body()))
        .build();
  }

  private Attempt answered(Instant start, HttpResponse<String> answer) {
    return attempt(start, answer.statusCode(), answer.body(), null);
  }

  private Attempt unanswered(Instant start, Throwable failure) {
    var message = failure.getMessage();
    var name = failure.getClass().getSimpleName();
    return attempt(start, null, null, message == null ? name : name + ": " + message);
  }

  private Attempt attempt(
      Instant start, @Nullable Integer status, @Nullable String answer, @Nullable String failure) {
    var millis = Duration.between(start, clock.instant()).toMillis();
    return new Attempt(start, millis, status, answer, failure);
  }
}
