package dev.cafezinho.storefront.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One at a time, so that one more may wait. */
class BulkheadTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Bulkhead bulkhead = new Bulkhead(1, Duration.ofMinutes(1));
  private final CountDownLatch serviceAnswers = new CountDownLatch(1);

  @AfterEach
  void answer() {
    serviceAnswers.countDown();
  }

  @Test
  void asManyAsAreAskedMayWaitAndOthersAreTurnedAwayAtOnce() {
    var first = start();
    await().until(() -> first.thread().getState() == Thread.State.WAITING);
    var second = start();
    await().until(() -> second.thread().getState() == Thread.State.TIMED_WAITING);

    assertThat(start().status()).succeedsWithin(SOON).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

    serviceAnswers.countDown();
    assertThat(first.status()).succeedsWithin(SOON).isEqualTo(HttpStatus.OK);
    assertThat(second.status()).succeedsWithin(SOON).isEqualTo(HttpStatus.OK);
  }

  private record Asking(Thread thread, CompletableFuture<Object> status) {}

  private Asking start() {
    var status = new CompletableFuture<>();
    var thread = Thread.ofPlatform().start(() -> status.completeAsync(this::ask, Runnable::run));
    return new Asking(thread, status);
  }

  private Object ask() {
    try {
      return bulkhead.filter(request(), _ -> answerOnceAsked()).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ServerResponse answerOnceAsked() throws InterruptedException {
    serviceAnswers.await();
    return ServerResponse.ok().build();
  }

  private static ServerRequest request() {
    return ServerRequest.create(new MockHttpServletRequest(), List.of());
  }
}
