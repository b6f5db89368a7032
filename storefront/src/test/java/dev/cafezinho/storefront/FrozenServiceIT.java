package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Event streams of a service that takes connections and says nothing, or nothing more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenServiceIT {
  private static final Duration SOON = Duration.ofSeconds(8);

  private final Frozen notificacao = new Frozen();
  private final Door door =
      new Door(
          Map.of(
              "cafezinho.urls.notificacao", notificacao.url(),
              "storefront.streams.first-byte-timeout", "500ms",
              "storefront.streams.idle-timeout", "500ms"));

  private Browser browser;

  @BeforeAll
  void open() {
    browser = door.browser();
  }

  @AfterAll
  void close() throws IOException {
    browser.close();
    door.close();
    notificacao.close();
  }

  @Test
  void streamThatFallsSilentEnds() {
    notificacao.says(Frozen.HEADERS + Frozen.EVENT);

    assertThat(stream("silent")).isEqualTo("200 data: here\n\n");
    awaitDropped("silent");
  }

  @Test
  void streamThatDoesNotBeginIsRefused() {
    notificacao.says("");

    assertThat(stream("mute")).startsWith("504 {").contains("takes too long");
    awaitDropped("mute");
  }

  @Test
  void serviceThatIsBackIsHeardAtOnce() {
    notificacao.says("");
    assertThat(stream("gone")).startsWith("504 {");
    notificacao.says(Frozen.HEADERS + Frozen.EVENT);

    assertThat(stream("back")).isEqualTo("200 data: here\n\n");
  }

  @Test
  void streamIsNotAskedForOnTheConnectionOfAHead() {
    notificacao.says(Frozen.HEADERS + Frozen.EVENT);
    CompletableFuture<HttpResponse<String>> head =
        CompletableFuture.supplyAsync(() -> browser.write("HEAD", "/api/notifications", ""));

    assertThat(head).succeedsWithin(SOON).extracting(HttpResponse::statusCode).isEqualTo(200);
    assertThat(head.join().headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(stream("after")).isEqualTo("200 data: here\n\n");
  }

  /** Its status and what it told until it ended. */
  private String stream(String name) {
    CompletableFuture<String> whole =
        CompletableFuture.supplyAsync(
            () -> {
              HttpResponse<InputStream> response = browser.open("/api/notifications?name=" + name);
              try (InputStream body = response.body()) {
                return response.statusCode()
                    + " "
                    + new String(body.readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(whole).succeedsWithin(SOON);
    return whole.join();
  }

  private void awaitDropped(String name) {
    await()
        .atMost(SOON)
        .until(
            () ->
                notificacao.droppedRequests().stream()
                    .anyMatch(request -> request.contains("name=" + name)));
  }
}
