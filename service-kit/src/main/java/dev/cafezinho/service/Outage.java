package dev.cafezinho.service;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.rabbitmq.client.ShutdownSignalException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells a failure of the service's store or broker from any other: it passes, and says nothing
 * about the message or the request.
 */
public final class Outage {
  /** Causes can form a circle. */
  private static final int DEEPEST = 50;

  /**
   * MongoDB's code for a failure inside the server. FerretDB answers with it for as long as its
   * PostgreSQL is away or recovers, and tells the cause in words alone.
   */
  private static final int INTERNAL_ERROR = 1;

  private Outage() {}

  public static boolean isBehind(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (isOne(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOne(Throwable failure) {
    return switch (failure) {
      // A conflict that never ends is a bug, although Spring calls it transient.
      case ConcurrencyFailureException _ -> false;
      case TransientDataAccessException _,
          RecoverableDataAccessException _,
          DataAccessResourceFailureException _ ->
          true;
      case MongoSocketException _,
          MongoTimeoutException _,
          MongoServerUnavailableException _,
          MongoNodeIsRecoveringException _,
          MongoNotPrimaryException _,
          MongoSecurityException _ ->
          true;
      case MongoException e ->
          e.getCode() == INTERNAL_ERROR || e.hasErrorLabel("RetryableWriteError");
      case AmqpConnectException _, AmqpTimeoutException _ -> true;
      // A closed channel may be the message's doing, a closed connection is not.
      case ShutdownSignalException e -> e.isHardError();
      default -> false;
    };
  }
}
