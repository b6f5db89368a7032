package dev.cafezinho.eventlog.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store in which something happens before and after each call of some methods of its collections.
 *
 * @param methods the names of these methods
 */
public record WatchedStore(Set<String> methods, Runnable before, Runnable after) {
  /** The methods by which the services write. */
  public static final Set<String> WRITES =
      Set.of("findOneAndUpdate", "insertOne", "updateOne", "replaceOne", "deleteOne", "bulkWrite");

  /** The database as a service is to see it. */
  public MongoDatabase of(MongoDatabase database) {
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
    boolean isWatched = methods.contains(method.getName());
    if (isWatched) {
      before.run();
    }
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (isWatched) {
      after.run();
    }
    return result instanceof MongoCollection<?> collection
        ? watched(MongoCollection.class, collection)
        : result;
  }
}
