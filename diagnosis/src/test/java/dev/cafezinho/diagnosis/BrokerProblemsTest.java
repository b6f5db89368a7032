package dev.cafezinho.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.impl.AMQImpl;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerProblemsTest {
  private static final String ADDRESSES = "amqp://ana:secret@one:5672/shop,ana:secret@two:5672";
  private static final String SHOWN = "amqp://one:5672/shop,two:5672";

  @Test
  void tellsThatThePasswordIsRefused() {
    assertThat(explained(new AuthenticationFailureException("ACCESS_REFUSED")))
        .isEqualTo("RabbitMQ at " + SHOWN + " refuses the user or the password.");
  }

  @Test
  void tellsThatTheVirtualHostIsMissing() {
    assertThat(explained(closed(AMQP.NOT_ALLOWED, "NOT_ALLOWED - vhost shop not found")))
        .isEqualTo(
            "RabbitMQ at "
                + SHOWN
                + " does not let this user in: NOT_ALLOWED - vhost shop not found.");
  }

  @Test
  void tellsThatNobodyAnswers() {
    assertThat(explained(new ConnectException("Connection refused")))
        .isEqualTo("No RabbitMQ answers at " + SHOWN + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amqp://ana:se/cret@one:5672",
        "amqp://ana:se,cret@one:5672",
        "amqp://ana:cret@se@one:5672",
        "ana:se/cret@one:5672"
      })
  void showsNoPassword(String address) {
    assertThat(ServerProblem.withoutPassword(address)).doesNotContain("cret").contains("one:5672");
  }

  @Test
  void waitsForBrokerThatIsAwayOrGoingDown() {
    assertThat(BrokerProblems.isRefusal(new ConnectException("refused"))).isFalse();
    var shuttingDown = closed(AMQP.CONNECTION_FORCED, "CONNECTION_FORCED - broker forced it");
    assertThat(BrokerProblems.isRefusal(shuttingDown)).isFalse();
  }

  private static String explained(Exception failure) {
    var wrapped = new IllegalStateException("cannot start", new IOException(failure));
    return BrokerProblems.explain(wrapped, ADDRESSES).orElseThrow().description();
  }

  private static ShutdownSignalException closed(int code, String reason) {
    return new ShutdownSignalException(
        true, false, new AMQImpl.Connection.Close(code, reason, 0, 0), null);
  }
}
