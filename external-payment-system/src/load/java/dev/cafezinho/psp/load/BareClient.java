package dev.cafezinho.psp.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * What is left when nothing is stored, claimed or tried again: the HTTP client that the payment
 * system uses, sending the same posts to the same receivers, as many at once to each.
 */
final class BareClient implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final BareHttp http = BareHttp.wanted();
  private final Receivers receivers;

  BareClient(Receivers receivers) {
    this.receivers = receivers;
  }

  /** Sends each when its event was, counted from the first; a journey begins then. */
  Deliveries paced(List<Arrival> posts) throws InterruptedException {
    var begin = Instant.now();
    var first = posts.getFirst().event();
    return sendAll(
        (post, receiver, places) -> {
          var event = begin.plus(Duration.between(first, post.event()));
          Thread.sleep(Duration.between(Instant.now(), event));
          places.acquire();
          return send(post, receiver, places, event);
        },
        posts);
  }

  /** Sends all as fast as they go; a journey begins when the post's turn comes. */
  Deliveries flatOut(List<Arrival> posts) throws InterruptedException {
    return sendAll(
        (post, receiver, places) -> {
          places.acquire();
          return send(post, receiver, places, Instant.now());
        },
        posts);
  }

  private interface Sending {
    Journey send(Arrival post, Receiver to, Semaphore places) throws Exception;
  }

  private Deliveries sendAll(Sending sending, List<Arrival> posts) throws InterruptedException {
    receivers.forget();
    var tasks =
        receivers.healthy().stream().flatMap(receiver -> tasks(sending, posts, receiver)).toList();
    var journeys = new ArrayList<Journey>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tasks)) {
        journeys.add(done.get());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The bare client could not send", failed);
    }
    return Deliveries.of(journeys);
  }

  private static Stream<Callable<Journey>> tasks(
      Sending sending, List<Arrival> posts, Receiver receiver) {
    var places = new Semaphore(AT_ONCE);
    return posts.stream().map(post -> () -> sending.send(post, receiver, places));
  }

  private Journey send(Arrival post, Receiver to, Semaphore places, Instant event)
      throws IOException, InterruptedException {
    try {
      http.post(to.url().resolve("/webhooks"), post.headers(), post.body());
      return new Journey(event, to.arrival(post).at());
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
