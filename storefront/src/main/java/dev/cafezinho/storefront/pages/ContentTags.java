package dev.cafezinho.storefront.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/**
 * Entity tags of files, made of their content: the time of a file says nothing when builds are
 * reproducible.
 */
final class ContentTags {
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  String of(Resource file) {
    try {
      String version = file.getURL() + " " + file.lastModified();
      return tags.computeIfAbsent(version, _ -> digest(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A weak one, for the server may compress the file. */
  private static String digest(Resource file) {
    try (InputStream content = file.getInputStream()) {
      return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
