package dev.cafezinho.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AddressResolver;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.impl.AMQImpl;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpAuthenticationException;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

class BrokerCheckTest {
  @Test
  void endsTheStartWhenThePasswordIsRefused() {
    var check = check(new AuthenticationFailureException("ACCESS_REFUSED"));

    assertThatThrownBy(check::start).isInstanceOf(AmqpAuthenticationException.class);
    assertThat(check.isRunning()).isFalse();
  }

  @Test
  void endsTheStartWhenTheVirtualHostIsMissing() {
    var reason = new AMQImpl.Connection.Close(AMQP.NOT_ALLOWED, "vhost shop not found", 0, 0);
    var check = check(new IOException(new ShutdownSignalException(true, false, reason, null)));

    assertThatThrownBy(check::start).isInstanceOf(AmqpIOException.class);
  }

  @Test
  void waitsForBrokerThatIsAway() {
    var check = check(new ConnectException("Connection refused"));

    check.start();

    assertThat(check.isRunning()).isTrue();
  }

  private static BrokerCheck check(IOException failure) {
    var client =
        new ConnectionFactory() {
          @Override
          public Connection newConnection(
              @Nullable ExecutorService executor, AddressResolver addresses, @Nullable String name)
              throws IOException, TimeoutException {
            throw failure;
          }
        };
    return new BrokerCheck(new CachingConnectionFactory(client));
  }
}
