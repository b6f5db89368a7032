package dev.cafezinho.psp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cafezinho.psp.settings.PspSettings;
import dev.cafezinho.psp.webhook.network.TargetForm;
import dev.cafezinho.psp.webhook.network.TargetRefused;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Carries one message to its receiver, once, and tells how it went. */
@Component
class Courier {
  private static final ContentType JSON = ContentType.create("application/json");

  private final Exchange exchange;
  private final Duration rotation;
  private final Clock clock;

  @Autowired
  Courier(Exchange exchange, PspSettings settings, Clock clock) {
    this(exchange, settings.webhook().rotation(), clock);
  }

  Courier(Exchange exchange, Duration rotation, Clock clock) {
    this.exchange = exchange;
    this.rotation = rotation;
    this.clock = clock;
  }

  Attempt deliver(Delivery delivery, Trigger trigger) {
    var start = clock.instant();
    try {
      var answer = exchange.send(request(delivery, trigger, start));
      return Attempt.answered(start, millisSince(start), answer);
    } catch (TargetRefused refused) {
      return Attempt.refused(start, String.valueOf(refused.getMessage()));
    } catch (IOException failure) {
      return Attempt.failed(start, millisSince(start), told(failure));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while delivering " + delivery.id());
    }
  }

  private HttpPost request(Delivery delivery, Trigger trigger, Instant now) {
    URI target = TargetForm.parse(trigger.address());
    long timestamp = now.getEpochSecond();
    var id = delivery.messageId();
    var secrets = delivery.signers(trigger.secretsAt(now, rotation));
    var request = new HttpPost(target);
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", Long.toString(timestamp));
    request.setHeader("webhook-signature", Signature.sign(secrets, id, timestamp, delivery.body()));
    request.setEntity(new ByteArrayEntity(delivery.body().getBytes(UTF_8), JSON));
    return request;
  }

  private long millisSince(Instant start) {
    return Duration.between(start, clock.instant()).toMillis();
  }

  private static String told(IOException failure) {
    var name = failure.getClass().getSimpleName();
    var message = failure.getMessage();
    return message == null ? name : name + ": " + message;
  }
}
