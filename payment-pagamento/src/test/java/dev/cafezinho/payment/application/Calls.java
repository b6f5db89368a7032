package dev.cafezinho.payment.application;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees every call of an instance to the store and to the payment system, and lets something happen
 * between two of them.
 */
final class Calls {
  private static final Set<String> STORE = Set.of("find", "insertOne", "updateOne", "deleteOne");
  private static final Set<String> PAYMENTS = Set.of("open", "refuse", "refund", "outcome");

  /** The process is gone; an Error, for nobody catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Runnable happening = () -> {};
  private int callsLeft = -1;

  /** Whether it came to it: something happens once, before the call after so many of the work's. */
  boolean interrupt(int callsBefore, Runnable work, Runnable with) {
    callsLeft = callsBefore;
    happening = with;
    work.run();
    boolean happened = callsLeft < 0;
    callsLeft = -1;
    return happened;
  }

  /** Whether the work dies before the call after so many; false if it makes no more. */
  boolean kill(int callsBefore, Runnable work) {
    try {
      var _ =
          interrupt(
              callsBefore,
              work,
              () -> {
                throw new Killed();
              });
      return false;
    } catch (Killed _) {
      return true;
    }
  }

  MongoDatabase to(MongoDatabase database) {
    return watched(MongoDatabase.class, database, Set.of());
  }

  PaymentSystem to(PaymentSystem payments) {
    return watched(PaymentSystem.class, payments, PAYMENTS);
  }

  private <T> T watched(Class<T> type, T target, Set<String> counted) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments, counted));
    return type.cast(proxy);
  }

  private @Nullable Object call(
      Object target, Method method, Object @Nullable [] arguments, Set<String> counted)
      throws Throwable {
    if (counted.contains(method.getName()) && callsLeft >= 0 && callsLeft-- == 0) {
      happening.run();
    }
    try {
      Object result = method.invoke(target, arguments);
      return result instanceof MongoCollection<?> collection
          ? watched(MongoCollection.class, collection, STORE)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
