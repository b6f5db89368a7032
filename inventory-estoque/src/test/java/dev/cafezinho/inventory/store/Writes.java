package dev.cafezinho.inventory.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees every write of an instance, and lets something happen between two of them. */
final class Writes {
  private static final Set<String> WRITES = Set.of("insertOne", "updateOne");

  /** The process is gone; an Error, for nobody catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Runnable afterEach;
  private Runnable happening = () -> {};
  private int writesBefore = -1;

  Writes(Runnable afterEach) {
    this.afterEach = afterEach;
  }

  /** Once, before the write after so many. */
  void interrupt(int writesBefore, Runnable happening) {
    this.writesBefore = writesBefore;
    this.happening = happening;
  }

  /** The process that makes the write after so many dies before it. */
  void dieBefore(int writesBefore) {
    interrupt(
        writesBefore,
        () -> {
          throw new Killed();
        });
  }

  /** Whether the work dies before the write after so many; false if it makes no more. */
  boolean kill(int writesBefore, Runnable work) {
    dieBefore(writesBefore);
    return kill(work);
  }

  /** Whether the work dies, as it was told to. */
  boolean kill(Runnable work) {
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
  void goOn() {
    writesBefore = -1;
  }

  MongoDatabase to(MongoDatabase database) {
    return watched(MongoDatabase.class, database);
  }

  private <T> T watched(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments));
    return type.cast(proxy);
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean write = WRITES.contains(method.getName());
    if (write && writesBefore-- == 0) {
      happening.run();
    }
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (write) {
      afterEach.run();
    }
    return result instanceof MongoCollection<?> collection
        ? watched(MongoCollection.class, collection)
        : result;
  }
}
