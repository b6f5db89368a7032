package dev.cafezinho.system.faults;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process of the system that can be killed and started again, on the same ports and data. */
final class Part implements AutoCloseable {
  private static final Duration START_UP = Duration.ofMinutes(3);

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final File log;
  private final Tally tally;
  private final BooleanSupplier ready;
  private @Nullable Process process;

  Part(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path logs,
      Tally tally,
      BooleanSupplier ready) {
    this.name = name;
    this.command = command;
    this.environment = environment;
    this.log = logs.resolve(name + ".log").toFile();
    this.tally = tally;
    this.ready = ready;
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill " + name));
  }

  String name() {
    return name;
  }

  synchronized void start() {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  /** Starts it again if it has ended by itself, as whoever supervises it in production would. */
  boolean isReady() {
    revive();
    return ready.getAsBoolean();
  }

  void awaitReady() {
    await(name + " is ready (see " + log + ")")
        .atMost(START_UP)
        .pollInterval(Duration.ofMillis(100))
        .until(this::isReady);
  }

  private synchronized void revive() {
    if (process != null && !process.isAlive()) {
      tally.count("supervisor restarts " + name);
      start();
    }
  }

  /** SIGKILL, also for those that a wrapper script has started: nothing is flushed. */
  synchronized void kill() {
    if (process != null) {
      var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
      process = null;
    }
  }

  @Override
  public void close() {
    kill();
  }

  @Override
  public String toString() {
    return name;
  }
}
