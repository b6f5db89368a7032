package dev.cafezinho.psp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What scripts cost the store while there are none. */
class FaultCostIT {
  private final AtomicInteger commands = new AtomicInteger();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final InstantSource clock = now::get;
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(TestStore.uri()))
              .addCommandListener(new Counter(commands))
              .build());
  private final Scripts scripts =
      new Scripts(new MongoTemplate(client, TestStore.newName()), clock.withZone(ZoneOffset.UTC));
  private final Faults faults =
      new Faults(scripts, new FaultProperties(true, Duration.ofSeconds(10)));

  private record Counter(AtomicInteger count) implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      count.incrementAndGet();
    }
  }

  @BeforeEach
  void forgetTheStart() {
    commands.set(0);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void looksOnceASecondWhileNothingIsScripted() {
    IntStream.range(0, 100).forEach(n -> meet("p" + n));
    assertThat(commands).hasValue(1);

    now.updateAndGet(time -> time.plusSeconds(1));
    IntStream.range(0, 100).forEach(n -> meet("p" + n));
    assertThat(commands).hasValue(2);
  }

  @Test
  void seesAtOnceWhatIsScriptedHere() {
    meet("p1");
    scripts.put("p1", new Script(2, Duration.ZERO, false, 0, false, false, Duration.ZERO, 0, 0));

    assertThat(faults.meets("p1", "n1").copies()).isEqualTo(2);
    assertThat(faults.met("p1", "n1").faults()).containsExactly(Fault.DUPLICATE);
    assertThat(faults.met("p1", "n2")).isEqualTo(Faulty.NONE);
  }

  private void meet(String payment) {
    assertThat(faults.meets(payment, "n-" + payment)).isEqualTo(Faulty.NONE);
    assertThat(faults.met(payment, "n-" + payment)).isEqualTo(Faulty.NONE);
    assertThat(faults.refuses(payment)).isFalse();
  }
}
