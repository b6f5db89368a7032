package dev.cafezinho.inventory;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.relay.Relay;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reservations as event logs: names, publications and who handles commands. */
@Configuration(proxyBeanMethods = false)
class ReservationLog {
  @Bean
  CommandHandler<ReservationCommand, Reservation, ReservationEvent> reservationHandler(
      MongoDatabase database, Relay relay, Clock clock) {
    EventLog<ReservationEvent> log = new EventLog<>(database, "reservations", types(), relay);
    return new CommandHandler<>(log, new ReservationDecider(), ReservationLog::publish, clock);
  }

  static EventTypes<ReservationEvent> types() {
    return new EventTypes<ReservationEvent>()
        .with("reservation.started.v1", ReservationEvent.Started.class)
        .with("reservation.confirmed.v1", ReservationEvent.Confirmed.class)
        .with("reservation.refused.v1", ReservationEvent.Refused.class)
        .with("reservation.released.v1", ReservationEvent.Released.class);
  }

  /** What the other services are told. */
  static List<PublishedEvent> publish(Reservation reservation, ReservationEvent event) {
    String id = reservation.orderId();
    long number = reservation.number();
    String shopper = reservation.shopper();
    return switch (event) {
      case ReservationEvent.Confirmed e -> List.of(new StockReserved(id, number, shopper, e.at()));
      case ReservationEvent.Refused e ->
          List.of(new StockRefused(id, number, shopper, e.missing(), e.at()));
      case ReservationEvent.Started _, ReservationEvent.Released _ -> List.of();
    };
  }
}
