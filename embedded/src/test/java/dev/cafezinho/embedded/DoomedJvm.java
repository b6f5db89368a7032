package dev.cafezinho.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this class path, which tells what was acknowledged to it until it is killed. */
final class DoomedJvm {
  private DoomedJvm() {}

  /** Runs a main class, kills it once it has printed so many lines, and returns all it printed. */
  static List<String> linesUntilKilled(Class<?> main, Path directory, int lines) {
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  main.getName(),
                  directory.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var output = process.inputReader(StandardCharsets.UTF_8)) {
        return readAndKill(process, output, lines);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> readAndKill(Process process, BufferedReader output, int lines)
      throws IOException {
    var printed = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      printed.add(line);
      if (printed.size() == lines) {
        // SIGKILL: no shutdown hook runs, nothing is flushed. By its handle, or the pipe closes
        // too.
        process.toHandle().destroyForcibly();
      }
    }
    if (printed.size() < lines) {
      throw new IllegalStateException("Died by itself after " + printed.size() + " lines");
    }
    // The last line may have been cut off.
    return printed.subList(0, printed.size() - 1);
  }
}
