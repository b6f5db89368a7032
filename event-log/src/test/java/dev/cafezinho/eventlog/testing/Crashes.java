package dev.cafezinho.eventlog.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets an instance die between any two of its writes. */
public final class Crashes {
  private static final Set<String> WRITES =
      Set.of("findOneAndUpdate", "insertOne", "updateOne", "deleteOne", "bulkWrite");

  /** The process is gone; an Error, for nobody catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private int writesLeft = -1;

  /** Whether the work dies before the write after so many; false if it makes no more. */
  public boolean kill(int writesBefore, Runnable work) {
    writesLeft = writesBefore;
    try {
      work.run();
      return false;
    } catch (Killed _) {
      return true;
    } finally {
      writesLeft = -1;
    }
  }

  /** The store as the instance is to see it. */
  public MongoDatabase watch(MongoDatabase database) {
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
    if (WRITES.contains(method.getName()) && writesLeft-- == 0) {
      throw new Killed();
    }
    try {
      Object result = method.invoke(target, arguments);
      return result instanceof MongoCollection<?> collection
          ? watched(MongoCollection.class, collection)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
