package dev.cafezinho.service.deadletters;

import dev.cafezinho.service.Outage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Gives a message its attempts, with a growing pause in between. An attempt that meets an outage
 * does not count and is repeated until the outage ends or the application stops; then the message
 * goes back to its queue.
 *
 * <p>It is a template in name only: a policy of Spring's sees one failure at a time and decides for
 * all of them, so it cannot count some failures and wait out the others.
 */
final class Attempts extends RetryTemplate {
  private static final Logger log = LoggerFactory.getLogger(Attempts.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final String queue;
  private final ConsumerProperties settings;
  private final Shutdown shutdown;

  /**
   * @param settings how many attempts, and how long the pauses are: {@code max-attempts} and {@code
   *     back-off-*}
   */
  Attempts(String queue, ConsumerProperties settings, Shutdown shutdown) {
    this.queue = queue;
    this.settings = settings;
    this.shutdown = shutdown;
  }

  @Override
  public <R extends @Nullable Object> R execute(Retryable<R> handling) throws RetryException {
    BackOffExecution pauses = pauses(Duration.ofMillis(settings.getBackOffMaxInterval()));
    BackOffExecution waits = pauses(LONGEST_WAIT);
    int failures = 0;
    boolean waiting = false;
    while (true) {
      try {
        R result = handling.execute();
        if (waiting) {
          log.info("{} moves on", queue);
        }
        return result;
      } catch (Throwable failure) {
        if (shutdown.hasBegun()) {
          throw backToQueue(failure);
        }
        if (Outage.isBehind(failure)) {
          if (!waiting) {
            log.warn("{} waits for the end of an outage: {}", queue, failure.toString());
          }
          waiting = true;
          pause(waits, failure);
        } else if (++failures >= settings.getMaxAttempts()) {
          throw new AttemptsExhausted(failures, failure);
        } else {
          pause(pauses, failure);
        }
      }
    }
  }

  private void pause(BackOffExecution pauses, Throwable failure) {
    try {
      shutdown.await(Duration.ofMillis(pauses.nextBackOff()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw backToQueue(failure);
    }
    if (shutdown.hasBegun()) {
      throw backToQueue(failure);
    }
  }

  private static ImmediateRequeueAmqpException backToQueue(Throwable failure) {
    return new ImmediateRequeueAmqpException("Not handled before the application stops", failure);
  }

  private BackOffExecution pauses(Duration longest) {
    ExponentialBackOff pauses =
        new ExponentialBackOff(
            settings.getBackOffInitialInterval(), settings.getBackOffMultiplier());
    pauses.setMaxInterval(longest.toMillis());
    return pauses.start();
  }
}
