package dev.cafezinho.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Reads, decides and writes again when another has written in between, which the write says by an
 * {@link OptimisticLockingFailureException}. Pauses of random length let also a crowd get through:
 * after some four seconds the failure is passed on.
 */
public final class OptimisticRetry {
  private static final RetryTemplate RETRY =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(OptimisticLockingFailureException.class)
              .maxRetries(40)
              .delay(Duration.ofMillis(2))
              .jitter(Duration.ofMillis(2))
              .multiplier(1.5)
              .maxDelay(Duration.ofMillis(100))
              .build());

  private OptimisticRetry() {}

  /**
   * What the last try returns.
   *
   * @throws OptimisticLockingFailureException if others are faster all the time
   */
  public static <T> T of(Supplier<T> readDecideAndWrite) {
    return RETRY.invoke(readDecideAndWrite);
  }

  /**
   * The same without a result.
   *
   * @throws OptimisticLockingFailureException if others are faster all the time
   */
  public static void run(Runnable readDecideAndWrite) {
    RETRY.invoke(readDecideAndWrite);
  }

  /**
   * The same, but begins with what was read before, and reads only when that is no longer so.
   *
   * @throws OptimisticLockingFailureException if others are faster all the time
   */
  public static <T, R> R from(T known, Supplier<T> read, Function<T, R> decideAndWrite) {
    var unread = new AtomicReference<@Nullable T>(known);
    return RETRY.invoke(
        () -> {
          var first = unread.getAndSet(null);
          return decideAndWrite.apply(first == null ? read.get() : first);
        });
  }
}
