package dev.cafezinho.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.AmqpAuthenticationException;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.messaging.converter.MessageConversionException;

class OutageTest {
  private static final ServerAddress STORE = new ServerAddress();

  static List<RuntimeException> outages() {
    return List.of(
        new DataAccessResourceFailureException("no store"),
        new QueryTimeoutException("too late"),
        new MongoSocketException("reset", STORE),
        new MongoTimeoutException("no server"),
        new MongoNodeIsRecoveringException(new BsonDocument(), STORE),
        retryable(),
        new MongoCommandException(answer(1), STORE),
        new MongoCommandException(answer(13), STORE),
        new MongoCommandException(answer(18), STORE),
        new AmqpAuthenticationException(new IllegalStateException("wrong password")),
        closed(AMQP.ACCESS_REFUSED),
        new AmqpConnectException(new ConnectException("refused")));
  }

  static Stream<RuntimeException> faultsOfMessages() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new NullPointerException(),
        new MessageConversionException("not JSON"),
        new DuplicateKeyException("there already"),
        new OptimisticLockingFailureException("changed meanwhile"),
        closed(AMQP.PRECONDITION_FAILED),
        new MongoCommandException(answer(2), STORE));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void isNobodysFault(RuntimeException outage) {
    assertThat(Outage.isBehind(outage)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("outages")
  void isFoundBehindOtherFailures(RuntimeException outage) {
    assertThat(Outage.isBehind(new IllegalStateException(new RuntimeException(outage)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("faultsOfMessages")
  void isNotBehindFaultsOfMessages(RuntimeException fault) {
    assertThat(Outage.isBehind(new RuntimeException(fault))).isFalse();
  }

  @Test
  void isNotBehindCircle() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(Outage.isBehind(one)).isFalse();
  }

  private static RuntimeException closed(int code) {
    var reason = new AMQP.Channel.Close.Builder().replyCode(code).build();
    return new ShutdownSignalException(false, false, reason, "channel");
  }

  private static BsonDocument answer(int code) {
    return new BsonDocument("code", new BsonInt32(code));
  }

  private static RuntimeException retryable() {
    var failure = new MongoCommandException(new BsonDocument(), STORE);
    failure.addLabel("RetryableWriteError");
    return failure;
  }
}
