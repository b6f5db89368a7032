package dev.cafezinho.psp.due;

import dev.cafezinho.psp.settings.Part;
import dev.cafezinho.psp.settings.PspProperties;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for what others have written or left: one collection after the other, one look at a time,
 * and all of them as long as there is something.
 */
@Component
class DueSweep implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DueSweep.class);

  private final DueSearch search;
  private final DueRunner runner;
  private final FormerDueEntries former;
  private final List<DueDocuments> collections;
  private final PspProperties.Due settings;
  private final Part part;
  private final Clock clock;
  private volatile boolean running;
  private @Nullable Thread thread;

  DueSweep(
      DueSearch search,
      DueRunner runner,
      FormerDueEntries former,
      List<DueDocuments> collections,
      PspProperties settings,
      Clock clock) {
    this.search = search;
    this.runner = runner;
    this.former = former;
    this.collections = collections;
    this.settings = settings.due();
    this.part = settings.service();
    this.clock = clock;
  }

  @Override
  public boolean isAutoStartup() {
    return part != Part.WEBHOOK;
  }

  @Override
  public void start() {
    running = true;
    collections.forEach(runner::attendBy);
    thread = Thread.ofVirtual().name("due-sweep").start(this::watch);
  }

  @Override
  public void stop() {
    running = false;
    var stopping = thread;
    if (stopping != null) {
      stopping.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch() {
    boolean isNew = true;
    boolean isBusy = true;
    int turn = 0;
    while (running) {
      try {
        if (isNew) {
          former.adopt();
        }
        var inUse = collections.stream().filter(DueDocuments::isInUse).toList();
        var next = isNew ? collections : isBusy ? inUse : List.of(inUse.get(turn++ % inUse.size()));
        isBusy = next.stream().mapToInt(this::look).sum() > 0;
        isNew = false;
      } catch (RuntimeException failure) {
        if (running) {
          log.warn("Looking for due work failed; trying again", failure);
        }
      }
      if (!pause()) {
        return;
      }
    }
  }

  private int look(DueDocuments documents) {
    var found = search.find(documents, clock.instant());
    found.forEach(runner::submit);
    return found.size();
  }

  private boolean pause() {
    try {
      Thread.sleep(settings.sweep());
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }
}
