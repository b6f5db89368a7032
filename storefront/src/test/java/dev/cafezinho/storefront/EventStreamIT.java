package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStreamIT {
  private static final String HEARTBEAT = ":\n\n";
  private static final Duration SOON = Duration.ofSeconds(10);

  private Door door;
  private BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private CountDownLatch noticed = new CountDownLatch(1);

  @BeforeAll
  void open() {
    door = new Door();
  }

  @AfterAll
  void close() {
    door.close();
  }

  @BeforeEach
  void stream() {
    door.notificacao.reset();
    BlockingQueue<String> out = new LinkedBlockingQueue<>();
    CountDownLatch gone = new CountDownLatch(1);
    events = out;
    noticed = gone;
    door.notificacao.answers(exchange -> send(exchange, out, gone));
  }

  @Test
  void eventsPassOneByOne() throws IOException {
    try (Browser browser = door.browser();
        BufferedReader lines = lines(browser.open("/api/notifications"))) {
      for (int id = 1; id <= 3; id++) {
        events.add("id: " + id + "\nevent: order-status\ndata: {}\n\n");

        assertThat(lines.readLine()).isEqualTo("id: " + id);
        assertThat(lines.readLine()).isEqualTo("event: order-status");
        assertThat(lines.readLine()).isEqualTo("data: {}");
        assertThat(lines.readLine()).isEmpty();
      }
    }
  }

  @Test
  void streamIsNeitherCompressedNorStored() throws IOException {
    try (Browser browser = door.browser()) {
      events.add(HEARTBEAT);
      HttpResponse<InputStream> stream =
          browser.open("/api/notifications", "Accept-Encoding", "gzip");
      try (InputStream body = stream.body()) {
        assertThat(body.read()).isEqualTo(':');
      }

      assertThat(stream.headers().firstValue("content-encoding")).isEmpty();
      assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream");
      assertThat(stream.headers().firstValue("cache-control"))
          .hasValueSatisfying(cached -> assertThat(cached).contains("no-store"));
      assertThat(browser.session()).isNotNull();
    }
  }

  @Test
  void whereToResumeIsPassedOn() throws IOException {
    try (Browser browser = door.browser()) {
      events.add(HEARTBEAT);
      browser.open("/api/notifications?lastEventId=41", "Last-Event-ID", "42").body().close();

      assertThat(door.notificacao.last().header("Last-event-id")).isEqualTo("42");
      assertThat(door.notificacao.last().path()).isEqualTo("/api/notifications?lastEventId=41");
    }
  }

  @Test
  void streamOutlivesTheTimeOutOfOtherAnswers() throws IOException {
    try (Browser browser = door.browser()) {
      events.add("data: early\n\n");
      try (BufferedReader lines = lines(browser.open("/api/notifications"))) {
        assertThat(lines.readLine()).isEqualTo("data: early");
        assertThat(lines.readLine()).isEmpty();
        // other answers may take one second here
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> events.offer("data: late\n\n"));

        assertThat(lines.readLine()).isEqualTo("data: late");
      }
    }
  }

  @Test
  void serviceNoticesThatTheBrowserHasGone() throws IOException {
    Browser browser = door.browser();
    events.add("data: here\n\n");
    try (BufferedReader lines = lines(browser.open("/api/notifications"))) {
      assertThat(lines.readLine()).isEqualTo("data: here");
    }
    browser.close();

    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              events.add(HEARTBEAT);
              return noticed.getCount() == 0;
            });
  }

  @Test
  void browserNoticesThatTheServiceHasGone() throws IOException {
    try (Browser browser = door.browser()) {
      events.add("data: here\n\n");
      try (BufferedReader lines = lines(browser.open("/api/notifications"))) {
        lines.readLine();
        lines.readLine();
        events.add("");

        assertThat(lines.readLine()).isNull();
      }
    }
  }

  @Test
  void oneStreamTooManyIsRefusedAndOtherRequestsAreNot() throws IOException {
    try (Door narrow = new Door(Map.of("storefront.streams.most-open", "1"));
        Browser browser = narrow.browser()) {
      narrow.notificacao.answers(exchange -> send(exchange, events, noticed));
      events.add("data: here\n\n");
      try (BufferedReader lines = lines(browser.open("/api/notifications"))) {
        assertThat(lines.readLine()).isEqualTo("data: here");

        assertThat(narrow.meter("cafezinho.streams.refused")).isZero();
        HttpResponse<String> refused = browser.get("/api/notifications");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(refused.headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(browser.get("/api/products").statusCode()).isEqualTo(200);
        assertThat(narrow.meter("cafezinho.streams.open")).isEqualTo(1);
        assertThat(narrow.meter("cafezinho.streams.refused")).isEqualTo(1);
        events.add("");
      }
      await()
          .atMost(SOON)
          .until(
              () -> {
                events.add("");
                return browser.get("/api/notifications").statusCode() == 200;
              });
    }
  }

  /** A phone that no longer reads must not keep the others' events. */
  @Test
  void readerThatStallsHoldsUpNobodyElse() throws Exception {
    String much = "data: " + "x".repeat(60_000) + "\n\n";
    AtomicInteger streams = new AtomicInteger();
    door.notificacao.answers(
        exchange -> {
          if (streams.incrementAndGet() == 1) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
              for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(much.getBytes(StandardCharsets.UTF_8));
              }
            } catch (IOException _) {
              noticed.countDown();
            }
          } else {
            send(exchange, events, noticed);
          }
        });
    try (Browser staller = door.browser();
        InputStream stalled = staller.open("/api/notifications").body();
        Browser browser = door.browser()) {
      assertThat(stalled.read()).isEqualTo('d');
      events.add("data: here\n\n");
      try (BufferedReader lines = lines(browser.open("/api/notifications"))) {
        assertThat(lines.readLine()).isEqualTo("data: here");
        events.add("");
      }
    }
  }

  /** Well before the 20 s that other answers are given to finish. */
  @Test
  void endsWhenTheFrontDoorIsToldToStop() throws IOException {
    try (Door stopping = new Door();
        Browser browser = stopping.browser()) {
      stopping.notificacao.answers(exchange -> send(exchange, events, noticed));
      events.add("data: here\n\n");
      try (BufferedReader lines = lines(browser.open("/api/notifications"))) {
        assertThat(lines.readLine()).isEqualTo("data: here");
        assertThat(lines.readLine()).isEmpty();
        var end = CompletableFuture.runAsync(() -> assertThat(lines.lines()).isEmpty());

        assertThat(CompletableFuture.runAsync(stopping::close)).succeedsWithin(SOON);
        assertThat(end).succeedsWithin(SOON);
      }
    }
  }

  private static void send(HttpExchange exchange, BlockingQueue<String> out, CountDownLatch gone)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (exchange) {
      exchange.getResponseBody().flush();
      String event = next(out);
      while (!event.isEmpty()) {
        exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        event = next(out);
      }
    } catch (IOException e) {
      gone.countDown();
    }
  }

  /** Ends the stream of a test that has forgotten it. */
  private static String next(BlockingQueue<String> out) {
    try {
      String event = out.poll(20, TimeUnit.SECONDS);
      return event == null ? "" : event;
    } catch (InterruptedException e) {
      return "";
    }
  }

  private static BufferedReader lines(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }
}
