package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** The buyer's bank: reads what is to be paid from the payment's page, and pays it or not. */
final class Bank implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("name=\"bank_payment_id\" value=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("name=\"value\" value=\"(\\d+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  void pay(URI page) {
    decide(page, "confirmation").isOk();
  }

  void refuse(URI page) {
    decide(page, "refusal").isOk();
  }

  private Answer decide(URI page, String decision) {
    var html =
        new String(get(page).isOk().response().body(), java.nio.charset.StandardCharsets.UTF_8);
    var body =
        "{\"bank_payment_id\":\"%s\",\"value\":%s}".formatted(find(ID, html), find(VALUE, html));
    return post(page.resolve("/payments/pix/" + decision), body);
  }

  Answer get(URI url) {
    return get(url, "text/html");
  }

  Answer get(URI url, String accept) {
    return send(HttpRequest.newBuilder(url).header("Accept", accept));
  }

  Answer post(URI url, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String find(Pattern pattern, String html) {
    var match = pattern.matcher(html);
    assertThat(match.find()).as("%s on the payment's page", pattern).isTrue();
    return match.group(1);
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
