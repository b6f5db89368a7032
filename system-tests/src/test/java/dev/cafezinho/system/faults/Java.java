package dev.cafezinho.system.faults;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines of small JVMs that start quickly. */
final class Java {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Java() {}

  static List<String> command(Class<?> main, Stream<String> arguments) {
    return command(classPath(), main, arguments);
  }

  /** Without the tests' own classes, which a service does not have either. */
  static List<String> commandWithoutTests(Class<?> main, Stream<String> arguments) {
    var classPath =
        Arrays.stream(classPath().split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return command(classPath, main, arguments);
  }

  private static List<String> command(String classPath, Class<?> main, Stream<String> arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            Stream.of(java), FLAGS.stream(), Stream.of("-cp", classPath, main.getName()), arguments)
        .flatMap(each -> each)
        .toList();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
