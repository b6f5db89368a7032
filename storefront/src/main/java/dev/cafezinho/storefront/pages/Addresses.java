package dev.cafezinho.storefront.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All addresses that the app shows something at, as its build has written them down, and for each
 * what the browser is told to load along with the page: values of the header {@code Link}, in which
 * {@code {name}} stands for a part of the address.
 */
final class Addresses {
  private static final TypeReference<Map<String, List<String>>> FILE = new TypeReference<>() {};

  private final List<Address> addresses;

  private Addresses(List<Address> addresses) {
    this.addresses = addresses;
  }

  /** None where there is no such file: the app has not been built. */
  static Addresses in(Resource file) {
    if (!file.exists()) {
      return new Addresses(List.of());
    }
    try (InputStream content = file.getInputStream()) {
      return new Addresses(
          JsonMapper.shared().readValue(content, FILE).entrySet().stream()
              .map(each -> Address.of(each.getKey(), each.getValue()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The links of the page at this address; empty where the app has none. */
  Optional<List<String>> linksAt(PathContainer path) {
    return addresses.stream().flatMap(address -> address.linksAt(path).stream()).findFirst();
  }

  private record Address(PathPattern pattern, List<String> links) {
    static Address of(String pattern, List<String> links) {
      return new Address(PathPatternParser.defaultInstance.parse(pattern), links);
    }

    Optional<List<String>> linksAt(PathContainer path) {
      return Optional.ofNullable(pattern.matchAndExtract(path))
          .map(match -> links.stream().map(link -> filled(link, match.getUriVariables())).toList());
    }

    /** Encoded, for these come from whoever asks and go into a header. */
    private static String filled(String link, Map<String, String> values) {
      String filled = link;
      for (Map.Entry<String, String> value : values.entrySet()) {
        filled =
            filled.replace(
                "{" + value.getKey() + "}",
                UriUtils.encode(value.getValue(), StandardCharsets.UTF_8));
      }
      return filled;
    }
  }
}
