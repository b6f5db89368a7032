package dev.cafezinho.system;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.web.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The document lists every problem that the shop's code names, and no other. */
class ProblemTypesTest {
  /** A constant, whatever makes it of its name. */
  private static final Pattern NAMED =
      Pattern.compile("ProblemType [A-Z_]+\\s*=[^;\"]*\"([a-z-]+)\"[^;]*;");

  private static final Pattern ROW = Pattern.compile("\\| `/problems/([a-z-]+)` \\|");
  private static final Path PROJECT = Path.of("..");

  /** The payment system has a document of its own. */
  private static final Path PAYMENT_SYSTEM = PROJECT.resolve("external-payment-system");

  @Test
  void areAllListed() throws IOException {
    assertThat(listed()).containsAll(named());
  }

  @Test
  void areAllNamedOrSayNoMoreThanTheirStatus() throws IOException {
    Set<String> known = named();
    Arrays.stream(HttpStatus.values()).map(ProblemTypesTest::nameOf).forEach(known::add);
    assertThat(known).containsAll(listed());
  }

  private static Set<String> listed() throws IOException {
    try (var file = ProblemTypesTest.class.getResourceAsStream("/openapi/shop-api.yaml")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return names(ROW, text).collect(toCollection(TreeSet::new));
    }
  }

  private static Set<String> named() throws IOException {
    try (var modules = Files.list(PROJECT)) {
      return modules
          .filter(module -> !module.equals(PAYMENT_SYSTEM))
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(ProblemTypesTest::sources)
          .flatMap(source -> names(NAMED, source))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Stream<String> sources(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ProblemTypesTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  private static String nameOf(HttpStatus status) {
    return ProblemType.of(status).name();
  }
}
