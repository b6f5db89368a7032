package dev.cafezinho.storefront.proxy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Threads being virtual, nothing else bounds how much is asked of a service at once: a slow one
 * would pile up requests until the memory is gone. As many as are asked may wait for their turn.
 */
final class Bulkhead implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private final Semaphore permits;
  private final int mostWaiting;
  private final Duration longestWait;

  Bulkhead(int mostAtOnce, Duration longestWait) {
    this.permits = new Semaphore(mostAtOnce);
    this.mostWaiting = mostAtOnce;
    this.longestWait = longestWait;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (permits.getQueueLength() >= mostWaiting
        || !permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
      return Answers.problem(Answers.TOO_BUSY, "Too much is going on right now");
    }
    try {
      return next.handle(request);
    } finally {
      permits.release();
    }
  }
}
