package dev.cafezinho.psp.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM with this class path, which ends with this one at the latest. */
final class Jvm implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx512m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  private final Process process;
  private final Path log;

  Jvm(Path log, List<String> flags, String main, List<String> arguments) {
    this.log = log;
    try {
      process =
          new ProcessBuilder(command(flags, main, arguments))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + main, e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  private static List<String> command(List<String> flags, String main, List<String> arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            List.of(java),
            FLAGS,
            flags,
            List.of("-cp", System.getProperty("java.class.path"), main),
            arguments)
        .flatMap(List::stream)
        .toList();
  }

  /** The processor time that it has used. */
  Duration processor() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Throws if it has ended. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException("It has ended: " + log);
    }
  }

  /** Waits for its end, which must be a good one. */
  void finish() throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException("It has failed: " + log);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
