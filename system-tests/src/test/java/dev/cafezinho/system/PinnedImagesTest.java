package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images that a variable can replace are the same wherever they are named. */
class PinnedImagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CAFEZINHO_BROKER_IMAGE | system-tests/pom.xml | <broker.image>(.+)</broker.image>
          CAFEZINHO_STORE_IMAGE  | system-tests/pom.xml | <store.image>(.+)</store.image>
          CAFEZINHO_JAVA_IMAGE   | Dockerfile           | ARG JAVA_IMAGE=(.+)
          """)
  void areTheSame(String variable, String file, String pattern) throws IOException {
    var match = Pattern.compile(pattern).matcher(read(file));
    assertThat(match.find()).as("%s in %s", pattern, file).isTrue();
    var image = match.group(1);

    assertThat(read("compose.yaml")).contains("${" + variable + ":-" + image + "}");
    assertThat(read("docs/docker.md")).contains("`" + variable + "` | `" + image + "`");
    assertThat(image).as("a version, not the latest").matches(".+:\\d+\\.\\d+\\.\\d+.*");
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of("..", file));
  }
}
