package dev.cafezinho.service.streams;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One connection. It holds no thread while there is nothing to send: each turn runs on a thread of
 * its own, so that a slow reader holds up nobody else, and turns of one connection never overlap.
 */
public abstract class LiveStream {
  private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

  private final LiveStreams streams;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final AtomicInteger turnsAsked = new AtomicInteger();
  private final AtomicBoolean left = new AtomicBoolean();
  private volatile boolean ended;
  private volatile boolean greeted;
  private volatile long lastPing = System.nanoTime();

  protected LiveStream(LiveStreams streams) {
    this.streams = streams;
  }

  /** Sends the first, at once, so that the client knows that it is connected. */
  protected abstract void greet() throws IOException;

  /** Whether there is something to send although nobody has woken it. */
  protected abstract boolean isDue();

  /** Sends what there is to send, if there is anything. */
  protected abstract void send() throws IOException;

  /** It stands among the open ones, and has sent nothing yet. */
  protected void opened() {
    // nothing to do for most
  }

  /** It stands among the open ones no more. */
  protected void closed() {
    // nothing to do for most
  }

  protected final SseEmitter emitter() {
    return emitter;
  }

  protected final boolean hasEnded() {
    return ended;
  }

  /** There may be something to send, or nothing has been sent yet. */
  public void wake() {
    askForTurn();
  }

  /** To be called now and then: sends what is due. */
  public final void tick() {
    if (greeted && (pingIsDue() || isDue())) {
      askForTurn();
    }
  }

  /** The client is to come back later. */
  public final void end() {
    ended = true;
    askForTurn();
  }

  protected final void sendPing() throws IOException {
    lastPing = System.nanoTime();
    emitter.send(streams.ping().data());
  }

  protected static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  /** Returns whether this is the first call. */
  final boolean leave() {
    return left.compareAndSet(false, true);
  }

  private void askForTurn() {
    if (turnsAsked.getAndIncrement() == 0) {
      streams.run(this::takeTurns);
    }
  }

  private void takeTurns() {
    int asked;
    do {
      asked = turnsAsked.get();
      takeTurn();
    } while (turnsAsked.addAndGet(-asked) > 0);
  }

  private void takeTurn() {
    if (ended) {
      complete();
      return;
    }
    try {
      if (!greeted) {
        greet();
        greeted = true;
      }
      send();
      if (pingIsDue()) {
        sendPing();
      }
    } catch (IOException | RuntimeException e) {
      log.debug("A connection ended", e);
      fail(e);
    }
  }

  private boolean pingIsDue() {
    return since(lastPing).compareTo(streams.heartbeat()) >= 0;
  }

  private void complete() {
    try {
      emitter.complete();
    } catch (IllegalStateException _) {
      // the container has ended it already
    } finally {
      streams.left(this);
    }
  }

  private void fail(Exception e) {
    ended = true;
    try {
      emitter.completeWithError(e);
    } catch (IllegalStateException _) {
      // the container has ended it already
    } finally {
      streams.left(this);
    }
  }
}
