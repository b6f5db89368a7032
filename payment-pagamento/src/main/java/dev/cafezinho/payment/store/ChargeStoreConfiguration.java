package dev.cafezinho.payment.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.OutboxPublisher;
import dev.cafezinho.eventlog.due.DueSettings;
import dev.cafezinho.eventlog.due.DueStreams;
import dev.cafezinho.payment.ChargeDecider;
import dev.cafezinho.payment.ChargeEvent;
import dev.cafezinho.payment.ChargeProcess;
import dev.cafezinho.payment.application.ChargeStreams;
import dev.cafezinho.payment.application.ChargeWorker;
import dev.cafezinho.payment.application.PaymentProperties;
import dev.cafezinho.payment.application.PaymentSystem;
import dev.cafezinho.service.Outage;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The charges' streams in the collection {@code charges}, and who attends to what is due. */
@Configuration(proxyBeanMethods = false)
public class ChargeStoreConfiguration {
  public static final String COLLECTION = "charges";

  @Bean
  DueStreams dueCharges(MongoDatabase database, Clock clock) {
    var due =
        new DueStreams(
            database, COLLECTION, DueSettings.withFirst(Duration.ZERO), Outage::isBehind, clock);
    due.adopt(database.getCollection("open_charges"));
    return due;
  }

  @Bean
  ChargeDecider chargeDecider(PaymentProperties properties) {
    return new ChargeDecider(properties.askTimes());
  }

  @Bean
  public ChargeStreams chargeStreams(
      MongoDatabase database,
      OutboxPublisher publisher,
      DueStreams due,
      ChargeDecider decider,
      Clock clock) {
    var log = new EventLog<>(database, COLLECTION, ChargeEvent.types(), publisher);
    return new ChargeStreams(
        new CommandHandler<>(log, decider, ChargeProcess::publish, due, clock));
  }

  @Bean
  ChargeWorker chargeWorker(
      ChargeStreams streams,
      ChargeDecider decider,
      PaymentSystem payments,
      PaymentProperties properties,
      DueStreams due,
      Clock clock) {
    var worker = new ChargeWorker(streams, decider, payments, properties, clock);
    due.attendedBy(worker);
    return worker;
  }
}
