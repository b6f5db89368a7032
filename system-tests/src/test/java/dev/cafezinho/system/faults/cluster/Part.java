package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.system.faults.Tally;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process of the system. */
public final class Part implements Restartable {
  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final File log;
  private final Tally tally;
  private final BooleanSupplier ready;
  private @Nullable Process process;

  public Part(
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

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start() {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  @Override
  public boolean isReady() {
    revive();
    return ready.getAsBoolean();
  }

  @Override
  public String log() {
    return log.toString();
  }

  private synchronized void revive() {
    if (process != null && !process.isAlive()) {
      tally.count("supervisor restarts " + name);
      start();
    }
  }

  /** SIGKILL, also for those that a wrapper script has started: nothing is flushed. */
  public synchronized void kill() {
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
