package dev.cafezinho.system.faults.cluster;

import static org.awaitility.Awaitility.await;

import dev.cafezinho.system.faults.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A real server in a container, on the host's network, with the volumes that its image declares. It
 * and they are gone after {@link #close()}.
 */
public final class Container implements Restartable {
  /** Sends SIGKILL to the first process whose command line matches, and fails if there is none. */
  private static final String KILL =
      """
      for each in /proc/[0-9]*; do
        if tr '\\0' ' ' 2>/dev/null <"$each/cmdline" | grep -Eq "$1"; then
          kill -KILL "${each#/proc/}" && exit 0
        fi
      done
      exit 1
      """;

  private final String name;
  private final String container;
  private final String image;
  private final Map<String, String> environment;
  private final Path log;
  private final Tally tally;
  private final BooleanSupplier ready;
  private boolean created;
  private boolean down = true;

  public Container(
      String name,
      int port,
      String image,
      Map<String, String> environment,
      Path logs,
      Tally tally,
      BooleanSupplier ready) {
    this.name = name;
    this.container = "cafezinho-faults-" + name + "-" + port;
    this.image = image;
    this.environment = environment;
    this.log = logs.resolve(name + ".log");
    this.tally = tally;
    this.ready = ready;
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Docker.remove(container)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String log() {
    return "docker logs " + container;
  }

  /** Does nothing while it runs. */
  @Override
  public synchronized void start() {
    if (created) {
      Docker.tell("start", container);
    } else {
      created = true;
      Docker.tell(run());
    }
    down = false;
  }

  private String[] run() {
    var command = new ArrayList<String>(List.of("run", "--detach", "--name", container));
    command.addAll(List.of("--network", "host", "--no-healthcheck", "--label", Docker.label()));
    command.addAll(List.of("--log-opt", "max-size=20m", "--log-opt", "max-file=2"));
    environment.forEach((key, value) -> command.addAll(List.of("--env", key + "=" + value)));
    command.add(image);
    return command.toArray(String[]::new);
  }

  @Override
  public boolean isReady() {
    if (ready.getAsBoolean()) {
      return true;
    }
    revive();
    return false;
  }

  private synchronized void revive() {
    if (!down && !isRunning()) {
      tally.count("supervisor restarts " + name);
      start();
    }
  }

  private boolean isRunning() {
    return Docker.tell("inspect", "--format", "{{.State.Running}}", container)
        .strip()
        .equals("true");
  }

  /** SIGKILL for all that is in it. */
  public synchronized void kill() {
    down = true;
    Docker.ask("kill", container);
    Docker.tell("wait", container);
  }

  /**
   * SIGKILL for a process without which the container ends, too.
   *
   * @param commandLine a regular expression
   */
  public void killMain(String commandLine) {
    awaitHit(commandLine, true);
    Docker.tell("wait", container);
  }

  /** SIGKILL for a process without which the container goes on. */
  public void killProcess(String commandLine) {
    awaitHit(commandLine, false);
  }

  /** As soon as there is one: the container may be about to start. */
  private void awaitHit(String commandLine, boolean isMain) {
    await(commandLine + " in " + container)
        .atMost(START_UP)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              revive();
              return hit(commandLine, isMain);
            });
  }

  /** Nobody else starts it again meanwhile. */
  private synchronized boolean hit(String commandLine, boolean isMain) {
    var isHit = exec("sh", "-c", KILL, "kill", commandLine).isGood();
    down = isHit && isMain;
    return isHit;
  }

  /** As root. */
  public Docker.Answer exec(String... command) {
    return Docker.ask(
        Stream.concat(Stream.of("exec", "--user", "root", container), Stream.of(command))
            .toArray(String[]::new));
  }

  @Override
  public void close() {
    if (created) {
      Docker.saveLog(container, log);
      Docker.remove(container);
    }
  }
}
