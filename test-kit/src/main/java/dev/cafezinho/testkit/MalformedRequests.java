package dev.cafezinho.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests that no client library would send, and what every HTTP door answers them: problem
 * details with this status. They are sent by hand.
 */
public final class MalformedRequests {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int TOO_LARGE = 64 * 1024 + 1;

  private MalformedRequests() {}

  /**
   * A request as it goes over the wire.
   *
   * @param name for people
   * @param text with \n for the end of a line
   * @param status that answers it
   */
  public record Malformed(String name, String text, int status) {
    /** The answer's status line, headers and body as they came. */
    public String sendTo(int port) {
      try (Socket door = new Socket("localhost", port)) {
        door.setSoTimeout(PATIENCE_MILLIS);
        try {
          door.getOutputStream().write(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
          door.shutdownOutput();
        } catch (SocketException _) {
          // It has answered and hung up before it read everything.
        }
        return new String(door.getInputStream().readAllBytes(), ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name + " is " + status;
    }
  }

  /**
   * @param path that exists at the door
   */
  public static List<Malformed> at(String path) {
    return Stream.of(
            Stream.of("?x=%zz", "?x=%", "?x=%4", "?x=%ff", "?%zz=1", "?=x", "?a=1&=x", "?x=%c3%28")
                .map(query -> new Malformed(query, get(path + query), 400)),
            Stream.of(
                    "/%00", "/api/orders/%ff", "/%zz", "/%", "/a%2", "/%c0%af", "/a b", "/a\u0001")
                .map(address -> new Malformed(address, get(address), 400)),
            Stream.of("Bad header: x", "NoColon", "X-Null: a\u0000b", "X: a\u0001b", ": x")
                .map(header -> new Malformed(header, get(path, header), 400)),
            Stream.of(
                new Malformed("no host", "GET " + path + " HTTP/1.1\nConnection: close\n\n", 400),
                new Malformed("no version", "GET\n\n", 400),
                new Malformed("no request", "nonsense\n\n", 400),
                new Malformed("other expectation", get(path, "Expect: nonsense"), 417),
                new Malformed("HTTP/2", "PRI * HTTP/2.0\n\nSM\n\n", 426),
                new Malformed("other protocol", get(path).replace("HTTP/1.1", "HTTP/9.9"), 505),
                new Malformed("long header", get(path, "X-Long: " + "x".repeat(40_000)), 431),
                new Malformed("long address", get(path + "?x=" + "x".repeat(40_000)), 414),
                new Malformed("length of no number", post(path, "Content-Length: x"), 400),
                new Malformed(
                    "two lengths", post(path, "Content-Length: 1\nContent-Length: 2"), 400),
                new Malformed("large body", post(path, "Content-Length: " + TOO_LARGE), 413)))
        .flatMap(each -> each)
        .toList();
  }

  /** Cookies that cannot be read, for doors that read them. */
  public static Malformed withCookies(String path) {
    return new Malformed("cookie with a tab", get(path, "Cookie: a=b\tc"), 400);
  }

  /** A language that cannot be read hinders nobody. */
  public static Malformed withLanguage(String path, String language) {
    return new Malformed("language", get(path, "Accept-Language: " + language), 200);
  }

  private static String get(String address, String... headers) {
    return "GET %s HTTP/1.1\nHost: localhost\nConnection: close\n%s\n"
        .formatted(
            address, Stream.of(headers).map(header -> header + "\n").reduce("", String::concat));
  }

  private static String post(String address, String header) {
    return "POST %s HTTP/1.1\nHost: localhost\nConnection: close\n%s\n\n"
        .formatted(address, header);
  }
}
