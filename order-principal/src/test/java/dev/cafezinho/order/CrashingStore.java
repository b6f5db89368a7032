package dev.cafezinho.order;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A store that its service loses before a given command, so that it can be seen what is left. */
final class CrashingStore implements BeanPostProcessor {
  private static final Set<String> COMMANDS =
      Set.of("find", "insertOne", "updateOne", "findOneAndUpdate", "replaceOne", "deleteOne");

  private final AtomicInteger commandsLeft = new AtomicInteger(Integer.MAX_VALUE);

  /** What the service sees instead of the end of its process. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  void crashAfter(int commands) {
    commandsLeft.set(commands);
  }

  void recover() {
    commandsLeft.set(Integer.MAX_VALUE);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof MongoDatabase database
        ? proxy(
            MongoDatabase.class,
            (_, method, arguments) -> {
              Object result = call(method, database, arguments);
              return result instanceof MongoCollection<?> collection
                  ? crashing(collection)
                  : result;
            })
        : bean;
  }

  private MongoCollection<?> crashing(MongoCollection<?> collection) {
    return proxy(
        MongoCollection.class,
        (_, method, arguments) -> {
          if (COMMANDS.contains(method.getName()) && commandsLeft.getAndDecrement() <= 0) {
            throw new Crash();
          }
          return call(method, collection, arguments);
        });
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
