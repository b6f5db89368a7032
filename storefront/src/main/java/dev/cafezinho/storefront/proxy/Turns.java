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
final class Turns implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private final Semaphore turns;
  private final int mostWaiting;
  private final Duration patience;

  Turns(int mostAtOnce, Duration patience) {
    this.turns = new Semaphore(mostAtOnce);
    this.mostWaiting = mostAtOnce;
    this.patience = patience;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (turns.getQueueLength() >= mostWaiting
        || !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return Answers.unavailable("Too much is going on right now");
    }
    try {
      return next.handle(request);
    } finally {
      turns.release();
    }
  }
}
