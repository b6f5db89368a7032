package dev.cafezinho.payment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Who is attended to: an order by one thread at a time, and not too many orders at once. */
final class Attendance {
  private static final int MOST_AT_ONCE = 64;

  private final Executor threads;
  private final Consumer<String> attend;

  /** Each order that is attended to, and whether it is to be once more. */
  private final Map<String, Boolean> attended = new ConcurrentHashMap<>();

  Attendance(Executor threads, Consumer<String> attend) {
    this.threads = threads;
    this.attend = attend;
  }

  /** Unless somebody is at it, or too many are at others. */
  void unlessAttended(String order) {
    if (attended.size() >= MOST_AT_ONCE || attended.putIfAbsent(order, false) != null) {
      return;
    }
    try {
      threads.execute(() -> untilNobodyComes(order));
    } catch (RejectedExecutionException _) {
      attended.remove(order); // shutting down; the deadline stays
    }
  }

  /** The same, but who is at it has not seen what is new, and begins again. */
  void anew(String order) {
    if (attended.computeIfPresent(order, (_, _) -> true) == null) {
      unlessAttended(order);
    }
  }

  private void untilNobodyComes(String order) {
    try {
      do {
        attend.accept(order);
      } while (isWantedAnew(order));
    } catch (RuntimeException | Error e) {
      attended.remove(order);
      throw e;
    }
  }

  /** Leaves if not. */
  private boolean isWantedAnew(String order) {
    return attended.computeIfPresent(order, (_, anew) -> anew ? false : null) != null;
  }
}
