package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.standalone.Cafezinho;
import dev.cafezinho.standalone.Service;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts all services once in one JVM, which writes an archive of the classes that they load (class
 * data sharing). With it each of them starts faster, and a run has more time for faults. The
 * archive is kept for as long as the class path stays the same.
 */
public final class Training {
  private static final long PATIENCE_MINUTES = 5;
  private static final String OPEN = "Cafezinho is open";

  private Training() {}

  /** The command line of a JVM that makes use of it. */
  public static List<String> command(String heap, Class<?> main, Stream<String> arguments) {
    var classPath = Java.classPathWithoutTests();
    var folder = Path.of("target").toAbsolutePath();
    return Java.command(List.of(heap, flag(folder, classPath)), classPath, main, arguments);
  }

  private static String flag(Path folder, String classPath) {
    var archive = folder.resolve("services-" + fingerprint(classPath) + ".jsa");
    if (!Files.exists(archive)) {
      train(folder, archive, classPath);
    }
    return "-XX:SharedArchiveFile=" + archive;
  }

  private static void train(Path folder, Path archive, String classPath) {
    System.out.println("  All services are started once, to start faster from then on");
    var data = Scratch.folder(folder.resolve("training"));
    var ports =
        Arrays.stream(Service.values())
            .map(service -> "--cafezinho.ports." + service.label() + "=0");
    var command =
        Java.command(
            List.of("-Xmx600m", "-XX:ArchiveClassesAtExit=" + archive),
            classPath,
            Cafezinho.class,
            Stream.concat(Stream.of("--cafezinho.data=" + data), ports));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
      var shop = builder.start();
      try (var output = shop.inputReader()) {
        output
            .lines()
            .forEach(
                line -> {
                  if (line.contains(OPEN)) {
                    shop.toHandle().destroy(); // as Ctrl-C would: it writes when it ends
                  }
                });
      }
      if (!shop.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        shop.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the JVM itself compares before it believes what was written. */
  private static String fingerprint(String classPath) {
    var entries =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .map(File::new)
            .map(file -> file + "@" + file.lastModified() + "/" + file.length())
            .collect(Collectors.joining());
    return Integer.toHexString(entries.hashCode());
  }
}
