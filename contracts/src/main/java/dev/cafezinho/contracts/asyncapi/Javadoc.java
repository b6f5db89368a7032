package dev.cafezinho.contracts.asyncapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a type says of it, down to the first paragraph's end.
 *
 * @param sources the folder that the sources' packages begin in
 */
record Javadoc(Path sources) {
  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:record|enum) ", Pattern.DOTALL);
  private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*\\* ?");
  private static final Pattern REST = Pattern.compile("(?s)(\\n\\s*\\n|<p>|\\n@).*");
  private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+(?:[\\w.]*#)?([^}]*)}");

  Optional<String> of(Class<?> type) {
    Path source = sources.resolve(type.getName().replace('.', '/') + ".java");
    try {
      var comment = COMMENT.matcher(Files.readString(source));
      return comment.find() ? Optional.of(text(comment.group(1))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String comment) {
    String body = REST.matcher(MARGIN.matcher(comment).replaceAll("")).replaceFirst("");
    return TAG.matcher(body.strip()).replaceAll("$1").replaceAll("\\s+", " ");
  }
}
