package dev.cafezinho.eventlog.due;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs so many tasks at once; once it is stopped it drops those that have not begun. */
final class BoundedExecutor {
  private final Executor executor;
  private final int bound;
  private final Semaphore free;
  private volatile boolean stopped;

  BoundedExecutor(Executor executor, int bound) {
    this.executor = executor;
    this.bound = bound;
    this.free = new Semaphore(bound);
  }

  void start() {
    stopped = false;
  }

  /** Waits, but not for ever, for the tasks that have begun. */
  void stop(Duration timeout) {
    stopped = true;
    try {
      if (free.tryAcquire(bound, timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(bound);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Completes when the task has ended or was dropped. */
  CompletableFuture<Void> run(Runnable task) {
    return CompletableFuture.runAsync(
        () -> {
          free.acquireUninterruptibly();
          try {
            if (!stopped) {
              task.run();
            }
          } finally {
            free.release();
          }
        },
        executor);
  }
}
