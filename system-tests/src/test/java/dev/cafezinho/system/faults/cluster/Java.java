package dev.cafezinho.system.faults.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines of small JVMs. */
public final class Java {
  private static final List<String> FLAGS =
      List.of(
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=" + Integer.getInteger("tier", 1),
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Java() {}

  public static List<String> command(
      List<String> flags, String classPath, Class<?> main, Stream<String> arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            Stream.of(java),
            FLAGS.stream(),
            flags.stream(),
            Stream.of("-cp", classPath, main.getName()),
            arguments)
        .flatMap(each -> each)
        .toList();
  }

  public static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Without the tests' own classes, which a service does not have either. */
  public static String classPathWithoutTests() {
    return Arrays.stream(classPath().split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("test-classes"))
        .filter(entry -> Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
