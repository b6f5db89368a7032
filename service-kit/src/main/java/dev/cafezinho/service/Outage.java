package dev.cafezinho.service;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpAuthenticationException;
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
   * MongoDB's codes for what an operator has to put right, and which says nothing of the message
   * (https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml): InternalError,
   * with which FerretDB answers for as long as its PostgreSQL is away or recovers, Unauthorized,
   * AuthenticationFailed, ReauthenticationRequired, after a change of passwords or rights, and
   * OutOfDiskSpace.
   */
  private static final Set<Integer> OF_THE_SERVER = Set.of(1, 13, 18, 391, 14031);

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
          OF_THE_SERVER.contains(e.getCode()) || e.hasErrorLabel("RetryableWriteError");
      case AmqpConnectException _, AmqpTimeoutException _, AmqpAuthenticationException _ -> true;
      // A closed channel may be the message's doing, a closed connection or a refused right is not.
      case ShutdownSignalException e -> e.isHardError() || isRefused(e);
      default -> false;
    };
  }

  private static boolean isRefused(ShutdownSignalException shutdown) {
    return shutdown.getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == AMQP.ACCESS_REFUSED;
  }
}
