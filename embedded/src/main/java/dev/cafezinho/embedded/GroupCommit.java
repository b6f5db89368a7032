package dev.cafezinho.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes durable before they are answered, many at a time: whoever needs a commit and finds
 * none under way makes one, and all who wait meanwhile share the next. A commit never sees half a
 * change, which would leave an index that contradicts its documents after a crash.
 */
final class GroupCommit {
  private final Runnable commit;

  /** Shared by those who change, exclusive for a commit. */
  private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();

  private final ReentrantLock turn = new ReentrantLock();
  private final Condition finishedOne = turn.newCondition();
  private long begun;
  private long finished;

  /** Set once and for ever: after it nothing may be answered as if it were durable. */
  private @Nullable Throwable failure;

  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  /** Runs a change and returns, or throws, only after a commit that began when it was done. */
  <T> T durably(Supplier<T> change) {
    try {
      changes.readLock().lock();
      try {
        return change.get();
      } finally {
        changes.readLock().unlock();
      }
    } finally {
      awaitNextCommit();
    }
  }

  /** Runs something while nobody changes anything. */
  void exclusively(Runnable work) {
    changes.writeLock().lock();
    try {
      work.run();
    } finally {
      changes.writeLock().unlock();
    }
  }

  private void awaitNextCommit() {
    turn.lock();
    try {
      var mine = begun + 1;
      while (finished < mine && failure == null) {
        if (begun == finished) {
          commitForAll();
        } else {
          finishedOne.awaitUninterruptibly();
        }
      }
      if (failure != null) {
        throw new IllegalStateException("The store could not be committed", failure);
      }
    } finally {
      turn.unlock();
    }
  }

  private void commitForAll() {
    begun++;
    turn.unlock();
    Throwable thrown = null;
    try {
      exclusively(commit);
    } catch (Throwable e) {
      thrown = e;
    }
    turn.lock();
    finished = begun;
    failure = thrown;
    finishedOne.signalAll();
  }
}
