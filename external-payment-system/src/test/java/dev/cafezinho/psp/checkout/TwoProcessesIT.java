package dev.cafezinho.psp.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A page is open at one process, and another is told what became of its payment. */
class TwoProcessesIT {
  private static final String PENDING = "{\"status\":\"pending\"}";
  private static final String PAID = "{\"status\":\"paid\"}";

  /** It looks twice a second; the rest is for a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static PspServer one;
  private static PspServer other;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    one = new PspServer();
    other = one.another();
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.shutdownNow(); // to close it would wait for the open sockets
    other.close();
    one.close();
  }

  @RepeatedTest(5)
  void pageTurnsWhicheverProcessWasTold() {
    var payment = new PspClient(one).open("pix", "{\"value\":1500}");
    var tab = Tab.open(http, one.url(), PspClient.page("pix", payment));
    await().untilAsserted(() -> assertThat(tab.heard()).containsExactly(PENDING));

    settle("confirmation", PspClient.bankId(payment));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(tab.heard()).containsExactly(PENDING, PAID));
    settle("refund", PspClient.bankId(payment));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(tab.heard())
                    .containsExactly(PENDING, PAID, "{\"status\":\"refunded\"}"));
  }

  @Test
  void allPagesAreToldByOneQuestion() {
    var tabs = new ArrayList<Tab>();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      var payment = new PspClient(one).open("pix", "{\"value\":1500}");
      ids.add(PspClient.bankId(payment));
      tabs.add(Tab.open(http, one.url(), PspClient.page("pix", payment)));
    }
    await().until(() -> tabs.stream().allMatch(tab -> tab.heard().equals(List.of(PENDING))));

    ids.forEach(id -> settle("confirmation", id));

    await()
        .atMost(SOON)
        .until(() -> tabs.stream().allMatch(tab -> tab.heard().equals(List.of(PENDING, PAID))));
  }

  private static void settle(String route, String id) {
    var body = "{\"bank_payment_id\":\"%s\",\"value\":1500}".formatted(id);
    var answer = new PspClient(other).post("/payments/pix/" + route, body);
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
