package dev.cafezinho.payment;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.OutboxPublisher;
import dev.cafezinho.eventlog.due.DueSettings;
import dev.cafezinho.eventlog.due.DueStreams;
import dev.cafezinho.service.Outage;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChargeConfiguration {
  @Bean
  DueStreams dueCharges(MongoDatabase database, Clock clock) {
    var due =
        new DueStreams(
            database,
            ChargeStreams.COLLECTION,
            DueSettings.withFirst(Duration.ZERO),
            Outage::isBehind,
            clock);
    due.adopt(database.getCollection("open_charges"));
    return due;
  }

  @Bean
  ChargeDecider chargeDecider(PaymentSettings settings) {
    return new ChargeDecider(settings.askAfter());
  }

  @Bean
  ChargeStreams chargeStreams(
      MongoDatabase database,
      OutboxPublisher publisher,
      DueStreams due,
      ChargeDecider decider,
      Clock clock) {
    return new ChargeStreams(database, publisher, due, decider, clock);
  }

  @Bean
  ChargeWorker chargeWorker(
      ChargeStreams streams,
      ChargeDecider decider,
      PaymentSystem payments,
      PaymentSettings settings,
      DueStreams due,
      Clock clock) {
    var worker = new ChargeWorker(streams, decider, payments, settings, clock);
    due.attendedBy(worker);
    return worker;
  }
}
