package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The buyer's bank: reads what is to be paid from the payment's page, and pays it or not. */
final class Bank implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("name=\"bank_payment_id\" value=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("name=\"value\" value=\"(\\d+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  void pay(URI page) {
    confirm(page).isOk();
  }

  /** Its buyer wants to pay; whether that is possible is the answer. */
  Answer confirm(URI page) {
    return decide(page, "confirmation");
  }

  void refuse(URI page) {
    decide(page, "refusal").isOk();
  }

  /** What goes wrong with a payment from now on; in the place of what was scripted for it. */
  void script(URI page, String faults) {
    var request =
        HttpRequest.newBuilder(page.resolve("/faults/" + number(page)))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(faults));
    send(request).isOk();
  }

  /** What the payment system has to tell, or told, of a payment; the newest first. */
  List<JsonNode> webhooks(URI page) {
    var all = get(page.resolve("/event/payment.updated/deliveries")).isOk().json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(
            each -> each.path("body").asString().contains("\"payment_id\":" + number(page) + ","))
        .toList();
  }

  private static String number(URI page) {
    return page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
  }

  private Answer decide(URI page, String decision) {
    var html =
        new String(get(page).isOk().response().body(), java.nio.charset.StandardCharsets.UTF_8);
    var body =
        "{\"bank_payment_id\":\"%s\",\"value\":%s}".formatted(find(ID, html), find(VALUE, html));
    return post(page.resolve("/payments/pix/" + decision), body);
  }

  Answer get(URI url) {
    return get(url, "text/html,*/*;q=0.8");
  }

  Answer get(URI url, String accept, String... headers) {
    var request = HttpRequest.newBuilder(url).header("Accept", accept);
    return send(headers.length == 0 ? request : request.headers(headers));
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
