package dev.cafezinho.psp.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cafezinho.psp.settings.PspProperties;
import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.delivery.WebhookSender;
import dev.cafezinho.psp.webhook.network.TargetForm;
import dev.cafezinho.psp.webhook.network.TargetRefused;
import dev.cafezinho.psp.webhook.signing.Signature;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Carries one message to its receiver, once, and tells how it went. */
@Component("httpWebhookSender")
class HttpWebhookSender implements WebhookSender {
  private static final ContentType JSON = ContentType.create("application/json");

  private static final Logger log = LoggerFactory.getLogger(HttpWebhookSender.class);

  private final Exchange exchange;
  private final Duration rotation;
  private final Clock clock;

  @Autowired
  HttpWebhookSender(Exchange exchange, PspProperties settings, Clock clock) {
    this(exchange, settings.webhook().rotation(), clock);
  }

  HttpWebhookSender(Exchange exchange, Duration rotation, Clock clock) {
    this.exchange = exchange;
    this.rotation = rotation;
    this.clock = clock;
  }

  @Override
  public Attempt send(Delivery delivery, Trigger trigger) {
    var start = clock.instant();
    try {
      var request = request(delivery, trigger, start);
      if (trigger.type() == TriggerType.FIRE_FOR_GET) {
        exchange.sendOnly(request, (answer, failure) -> log(delivery, answer, failure));
        return Attempt.written(start, millisSince(start));
      }
      var answer = exchange.send(request);
      return Attempt.answered(
          start, millisSince(start), answer.status(), answer.beginning(), answer.retryAfter());
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
    var secrets = trigger.secretsAt(now, rotation);
    var request = new HttpPost(target);
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", Long.toString(timestamp));
    request.setHeader("webhook-signature", Signature.sign(secrets, id, timestamp, delivery.body()));
    request.setEntity(new ByteArrayEntity(delivery.body().getBytes(UTF_8), JSON));
    return request;
  }

  /** The answer to what is fired and forgotten is nowhere but here. */
  private static void log(
      Delivery delivery, Exchange.@Nullable Answer answer, @Nullable Exception failure) {
    var status = answer == null ? null : answer.status();
    log.info(
        "Delivery {} was answered {} {}", delivery.id(), status, failure == null ? "" : failure);
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
