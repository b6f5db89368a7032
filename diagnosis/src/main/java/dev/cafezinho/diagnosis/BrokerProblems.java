package dev.cafezinho.diagnosis;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.net.ConnectException;
import java.util.Optional;

/** Explains what RabbitMQ's client throws while a connection is opened. */
public final class BrokerProblems {
  private BrokerProblems() {}

  /**
   * @param addresses as in {@code spring.rabbitmq.addresses}
   * @return nothing if the failure is not the broker's
   */
  public static Optional<ServerProblem> explain(Throwable failure, String addresses) {
    return refused(failure, addresses)
        .or(
            () ->
                ServerProblem.find(ConnectException.class, failure)
                    .map(
                        _ ->
                            new ServerProblem(
                                "No RabbitMQ answers at "
                                    + ServerProblem.withoutPassword(addresses)
                                    + ".",
                                "Start it, or correct SPRING_RABBITMQ_ADDRESSES.")));
  }

  /** Whether this will not get better by waiting. */
  public static boolean isRefusal(Throwable failure) {
    return refused(failure, "").isPresent();
  }

  private static Optional<ServerProblem> refused(Throwable failure, String addresses) {
    var broker = "RabbitMQ at " + ServerProblem.withoutPassword(addresses);
    return ServerProblem.find(AuthenticationFailureException.class, failure)
        .map(
            _ ->
                new ServerProblem(
                    broker + " refuses the user or the password.",
                    "Correct SPRING_RABBITMQ_ADDRESSES: amqp://user:password@host:5672."))
        .or(
            () ->
                ServerProblem.find(ShutdownSignalException.class, failure)
                    .map(ShutdownSignalException::getReason)
                    .filter(AMQP.Connection.Close.class::isInstance)
                    .map(AMQP.Connection.Close.class::cast)
                    .filter(close -> close.getReplyCode() == AMQP.NOT_ALLOWED)
                    .map(close -> notAllowed(broker, close.getReplyText())));
  }

  private static ServerProblem notAllowed(String broker, String reason) {
    return new ServerProblem(
        broker + " does not let this user in: " + reason + ".",
        "Correct SPRING_RABBITMQ_ADDRESSES: amqp://user:password@host:5672/virtual-host. A virtual"
            + " host that is missing is made with rabbitmqctl add_vhost and set_permissions.");
  }
}
