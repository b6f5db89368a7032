package dev.cafezinho.service.deadletters;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Knows that the application has begun to stop, before any of its beans does. From then on a
 * failure says nothing about the message, and nobody should wait for better times.
 */
final class Shutdown implements ApplicationListener<ContextClosedEvent> {
  private final ApplicationContext application;
  private final CountDownLatch begun = new CountDownLatch(1);

  Shutdown(ApplicationContext application) {
    this.application = application;
  }

  /** Contexts within this one tell it when they close, too. */
  @Override
  public void onApplicationEvent(ContextClosedEvent closed) {
    if (closed.getApplicationContext().equals(application)) {
      begun.countDown();
    }
  }

  boolean hasBegun() {
    return begun.getCount() == 0;
  }

  /** Waits so long, or until it begins. */
  void await(Duration pause) throws InterruptedException {
    var _ = begun.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
