package dev.cafezinho.service.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.retry.RetryException;
import org.springframework.dao.DataAccessResourceFailureException;

class AttemptsTest {
  private final RuntimeException bug = new IllegalStateException("a bug");
  private final RuntimeException outage = new DataAccessResourceFailureException("no store");

  private final GenericApplicationContext application = new GenericApplicationContext();
  private final Shutdown shutdown = new Shutdown(application);
  private final Attempts attempts = new Attempts("queue", settings(), shutdown);
  private int handled;

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThatThrownBy(() -> handle(bug, bug, bug, bug, bug))
        .isInstanceOfSatisfying(
            AttemptsExhausted.class, given -> assertThat(given.attempts()).isEqualTo(4))
        .hasCause(bug);
    assertThat(handled).isEqualTo(4);
  }

  @Test
  void forgetsFailuresOnceHandled() throws RetryException {
    handle(bug, bug, bug);
    assertThat(handled).isEqualTo(4);
  }

  @Test
  void doesNotCountOutages() throws RetryException {
    handle(outage, outage, bug, outage, outage, outage, bug, outage, bug, outage);
    assertThat(handled).isEqualTo(11);
  }

  @Test
  void countsBugsBetweenOutages() {
    assertThatThrownBy(() -> handle(outage, bug, outage, bug, bug, outage, outage, bug))
        .isInstanceOf(AttemptsExhausted.class);
  }

  @Test
  void givesMessageBackInsteadOfWaitingWhenApplicationStops() {
    stop();
    assertThatThrownBy(() -> handle(outage)).isInstanceOf(ImmediateRequeueAmqpException.class);
    assertThat(handled).isEqualTo(1);
  }

  @Test
  void blamesNoMessageForWhatHappensWhileApplicationStops() {
    assertThatThrownBy(
            () ->
                attempts.execute(
                    () -> {
                      handled++;
                      if (handled == 4) {
                        stop();
                      }
                      throw bug;
                    }))
        .isInstanceOf(ImmediateRequeueAmqpException.class);
    assertThat(handled).isEqualTo(4);
  }

  @Test
  void goesOnWhenAnotherContextCloses() throws RetryException {
    shutdown.onApplicationEvent(new ContextClosedEvent(new GenericApplicationContext()));
    handle(outage, bug);
    assertThat(handled).isEqualTo(3);
  }

  @Test
  void givesMessageBackWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> handle(bug)).isInstanceOf(ImmediateRequeueAmqpException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void handle(RuntimeException... failures) throws RetryException {
    Queue<RuntimeException> left = new ArrayDeque<>(List.of(failures));
    var _ =
        attempts.execute(
            () -> {
              handled++;
              RuntimeException failure = left.poll();
              if (failure != null) {
                throw failure;
              }
              return true;
            });
  }

  private void stop() {
    shutdown.onApplicationEvent(new ContextClosedEvent(application));
  }

  private static ConsumerProperties settings() {
    var settings = new ConsumerProperties();
    settings.setMaxAttempts(4);
    settings.setBackOffInitialInterval(1);
    settings.setBackOffMultiplier(1);
    settings.setBackOffMaxInterval(1);
    return settings;
  }
}
