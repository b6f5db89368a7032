package dev.cafezinho.eventlog.testing;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets an instance die between any two of its writes, or let something else happen there. */
public final class Crashes {

  /** The process is gone; an Error, for nobody catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final WatchedStore store;
  private final AtomicInteger callsLeft = new AtomicInteger(-1);
  private volatile Runnable happening = () -> {};
  private volatile boolean dead;

  public Crashes() {
    this(() -> {});
  }

  /**
   * @param afterEach what is to be done after each write
   */
  public Crashes(Runnable afterEach) {
    this(WatchedStore.WRITES, afterEach);
  }

  /**
   * @param methods of collections, between which the instance may die, instead of writes
   */
  public Crashes(Set<String> methods) {
    this(methods, () -> {});
  }

  private Crashes(Set<String> methods, Runnable afterEach) {
    store = new WatchedStore(methods, this::before, afterEach);
  }

  private void before() {
    if (dead) {
      throw new Killed();
    }
    if (callsLeft.getAndDecrement() == 0) {
      happening.run();
    }
  }

  /** The store as the instance is to see it. */
  public MongoDatabase watch(MongoDatabase database) {
    return store.of(database);
  }

  /** Something happens once, before the write after so many. */
  public void interrupt(int writesBefore, Runnable what) {
    callsLeft.set(writesBefore);
    happening = what;
  }

  /** The process that makes the write after so many dies before it, and makes none after. */
  public void dieBefore(int writesBefore) {
    interrupt(
        writesBefore,
        () -> {
          dead = true;
          throw new Killed();
        });
  }

  /** Whether the work dies before the write after so many; false if it makes no more. */
  public boolean kill(int writesBefore, Runnable work) {
    dieBefore(writesBefore);
    return kill(work);
  }

  /** Whether the work dies, as it was told to. */
  public boolean kill(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Killed _) {
      return true;
    } finally {
      goOn();
    }
  }

  /** What was to happen later will not happen. */
  public void goOn() {
    callsLeft.set(-1);
    dead = false;
  }
}
