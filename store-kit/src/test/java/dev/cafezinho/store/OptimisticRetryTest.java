package dev.cafezinho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class OptimisticRetryTest {
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void losesNothingOfACrowd() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> OptimisticRetry.of(() -> write(stored.get(), Thread::yield));
      for (var written : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> one).toList())) {
        written.get();
      }
    }
    assertThat(stored).hasValue(20);
  }

  @Test
  void beginsWithWhatIsKnown() {
    stored.set(7);
    Integer written = OptimisticRetry.from(7, this::read, known -> write(known, () -> {}));
    assertThat(written).isEqualTo(8);
    assertThat(reads).hasValue(0);
  }

  @Test
  void readsWhatIsNoLongerAsItWasKnown() {
    stored.set(7);
    Integer written = OptimisticRetry.from(3, this::read, known -> write(known, () -> {}));
    assertThat(written).isEqualTo(8);
    assertThat(reads).hasValue(1);
  }

  @Test
  void passesOnAnyOtherFailureAtOnce() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                OptimisticRetry.run(
                    () -> {
                      reads.incrementAndGet();
                      throw new IllegalStateException("no");
                    }));
    assertThat(reads).hasValue(1);
  }

  @Test
  void givesUpWhenOthersAreFasterAllTheTime() {
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> OptimisticRetry.of(() -> write(-1, () -> {})));
  }

  private Integer read() {
    reads.incrementAndGet();
    return stored.get();
  }

  private int write(int asRead, Runnable meanwhile) {
    meanwhile.run();
    if (!stored.compareAndSet(asRead, asRead + 1)) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
    return asRead + 1;
  }
}
