package dev.cafezinho.system;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Calls {@code docker compose} for a project of its own, and says what a command that fails said.
 * The environment chooses files and images, as it does for people: {@code COMPOSE_FILE}, {@code
 * CAFEZINHO_BROKER_IMAGE} and so on.
 */
final class Compose {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String DEBIANS_CLIENT = "/usr/bin/docker";

  /** For a command that begins after the deadline: what has failed is explained and removed. */
  private static final long AT_LEAST_MS = 60_000;

  private final String project;
  private final Map<String, String> variables;
  private final Deadline deadline;

  Compose(String project, Deadline deadline, Map<String, String> variables) {
    this.project = project;
    this.variables = variables;
    this.deadline = deadline;
    requireDocker();
  }

  /** The same project, described by other values of some variables. */
  Compose with(Map<String, String> others) {
    var all = new java.util.HashMap<>(variables);
    all.putAll(others);
    return new Compose(project, deadline, Map.copyOf(all));
  }

  /** Returns what it wrote to its standard output. */
  String run(String... arguments) {
    return docker(
        Stream.concat(Stream.of("compose", "--project-name", project), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** Where a port of a service's container is on this machine. */
  URI url(String service, int port, int index) {
    var address = run("port", "--index", Integer.toString(index), service, Integer.toString(port));
    return URI.create("http://localhost:" + address.substring(address.lastIndexOf(':') + 1));
  }

  /** Everything of this project that Docker still has. */
  List<String> remains() {
    var label = "label=com.docker.compose.project=" + project;
    return Stream.of(
            docker("ps", "--all", "--quiet", "--filter", label),
            docker("volume", "ls", "--quiet", "--filter", label),
            docker("network", "ls", "--quiet", "--filter", label))
        .flatMap(String::lines)
        .toList();
  }

  /** What a person would look at first when something is wrong. */
  void explain() {
    System.out.println(run("ps", "--all"));
    System.out.println(run("logs", "--no-color", "--tail", "40"));
  }

  /** Memory and processor time of each container, as a table. */
  String stats() {
    var containers = run("ps", "--quiet").lines();
    return docker(
        Stream.concat(
                Stream.of(
                    "stats",
                    "--no-stream",
                    "--format",
                    "table {{.Name}}\t{{.MemUsage}}\t{{.CPUPerc}}"),
                containers)
            .toArray(String[]::new));
  }

  String docker(String... arguments) {
    var command = new ArrayList<>(List.of(client()));
    command.addAll(List.of(arguments));
    try {
      var errors = Files.createTempFile("docker", ".log");
      var builder = new ProcessBuilder(command).directory(ROOT.toFile());
      builder.environment().putAll(variables);
      var process = builder.redirectError(errors.toFile()).start();
      var watch = Thread.ofVirtual().start(() -> endInTime(process));
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var code = process.waitFor();
      watch.interrupt();
      if (code != 0) {
        throw new AssertionError(
            "%s ended with %d:%n%s%n%s"
                .formatted(String.join(" ", command), code, output, Files.readString(errors)));
      }
      Files.delete(errors);
      return output.strip();
    } catch (IOException e) {
      throw new AssertionError("Docker is needed here, and cannot be called: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void endInTime(Process process) {
    try {
      var time = Math.max(deadline.left().toMillis(), AT_LEAST_MS);
      if (!process.waitFor(time, TimeUnit.MILLISECONDS)) {
        System.out.println("docker took too long and is ended");
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      // it has ended
    }
  }

  private void requireDocker() {
    docker("version", "--format", "{{.Server.Version}}");
    docker("compose", "version");
    var image = System.getenv().getOrDefault("CAFEZINHO_IMAGE", "cafezinho");
    if (docker("image", "ls", "--quiet", image).isEmpty()) {
      throw new AssertionError(
          "There is no image %s. Make it: mvn package && servers/build-services".formatted(image));
    }
  }

  /** Debian's client belongs to Debian's engine; another one may come first in PATH. */
  private static String client() {
    return Files.isExecutable(Path.of(DEBIANS_CLIENT)) ? DEBIANS_CLIENT : "docker";
  }
}
