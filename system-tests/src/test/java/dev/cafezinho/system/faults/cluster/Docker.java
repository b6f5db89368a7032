package dev.cafezinho.system.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Docker's command line. */
public final class Docker {
  /** Containers of fault tests have it, with the number of the process that has started them. */
  private static final String OWNER = "dev.cafezinho.faults.owner";

  /** Debian's client belongs to Debian's engine; another one may come first in the path. */
  private static final Path DEBIANS = Path.of("/usr/bin/docker");

  private static final String CLIENT = Files.isExecutable(DEBIANS) ? DEBIANS.toString() : "docker";

  private Docker() {}

  /** What a command has printed, and its complaints. */
  public record Answer(int exitCode, String text, String complaints) {
    boolean isGood() {
      return exitCode == 0;
    }
  }

  /** Fails, and says what to do, where there is no Docker or no such image. */
  public static void require(String image, String property) {
    if (!ask("version").isGood()) {
      throw new IllegalStateException(
          "The fault test runs its broker and its store in containers, but Docker is missing or its"
              + " engine does not run: install docker.io and start dockerd");
    }
    if (!ask("image", "inspect", image).isGood()) {
      throw new IllegalStateException(
          "The fault test needs the image %s: make it with servers/build, or name another with -D%s="
              .formatted(image, property));
    }
  }

  public static String label() {
    return OWNER + "=" + ProcessHandle.current().pid();
  }

  /** Those of runs that were killed before they could remove them. */
  public static void removeLeftOvers() {
    var format = "{{.ID}} {{.Label \"" + OWNER + "\"}}";
    tell("ps", "--all", "--filter", "label=" + OWNER, "--format", format)
        .lines()
        .map(line -> line.split(" ", 2))
        .filter(each -> ProcessHandle.of(Long.parseLong(each[1])).isEmpty())
        .forEach(each -> remove(each[0]));
  }

  /** With its volumes. */
  public static void remove(String container) {
    ask("rm", "--force", "--volumes", container);
  }

  /** A command that must succeed. */
  public static String tell(String... arguments) {
    var answer = ask(arguments);
    if (!answer.isGood()) {
      throw new IllegalStateException(
          "docker %s: %s".formatted(String.join(" ", arguments), answer.complaints()));
    }
    return answer.text();
  }

  public static Answer ask(String... arguments) {
    try {
      var process = new ProcessBuilder(command(arguments)).start();
      process.getOutputStream().close();
      try (var text = process.inputReader(StandardCharsets.UTF_8);
          var complaints = process.errorReader(StandardCharsets.UTF_8)) {
        var all = text.readAllAsString();
        return new Answer(process.waitFor(), all, complaints.readAllAsString().strip());
      }
    } catch (IOException e) {
      return new Answer(-1, "", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", e);
    }
  }

  /** All that the container has printed. */
  public static void saveLog(String container, Path file) {
    try {
      new ProcessBuilder(command("logs", container))
          .redirectErrorStream(true)
          .redirectOutput(file.toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(String... arguments) {
    return Stream.concat(Stream.of(CLIENT), Stream.of(arguments)).toList();
  }
}
