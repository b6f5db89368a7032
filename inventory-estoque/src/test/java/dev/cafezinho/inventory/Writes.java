package dev.cafezinho.inventory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees every write of an instance, and lets something happen between two of them. */
final class Writes {
  private static final Set<String> STORE = Set.of("insertOne", "updateOne", "deleteOne");
  private static final Set<String> PRODUCTS =
      Set.of("take", "giveBack", "settle", "giveBackLate", "forgetReturn");

  /** The process is gone. */
  private static final class Killed extends RuntimeException {}

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

  /** Whether the work dies before the write after so many; false if it makes no more. */
  boolean kill(int writesBefore, Runnable work) {
    interrupt(
        writesBefore,
        () -> {
          throw new Killed();
        });
    try {
      work.run();
      return false;
    } catch (Killed e) {
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
    return watched(MongoDatabase.class, database, Set.of());
  }

  Products to(Products products) {
    return watched(Products.class, products, PRODUCTS);
  }

  private <T> T watched(Class<T> type, T target, Set<String> writing) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments, writing));
    return type.cast(proxy);
  }

  private @Nullable Object call(
      Object target, Method method, Object @Nullable [] arguments, Set<String> writing)
      throws Throwable {
    boolean write = writing.contains(method.getName());
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
        ? watched(MongoCollection.class, collection, STORE)
        : result;
  }
}
