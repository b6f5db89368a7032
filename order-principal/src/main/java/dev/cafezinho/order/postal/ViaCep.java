package dev.cafezinho.order.postal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cafezinho.web.OneLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks ViaCEP, or what answers like it (https://viacep.com.br/), for city and street. It only adds
 * to what the table of ranges says: what does not answer soon, does not know the code, or answers
 * with something else than an address of that state, leaves the table's answer as it is.
 */
final class ViaCep implements PostalCodes {
  private static final Logger log = LoggerFactory.getLogger(ViaCep.class);

  private static final int MOST_BYTES = 16 * 1024;
  private static final int MOST_KEPT = 10_000;
  private static final Duration KEPT = Duration.ofHours(12);
  private static final int LONGEST_CITY = 120;
  private static final int LONGEST_STREET = 200;
  private static final Pattern TEXT = Pattern.compile(OneLine.TEXT);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PostalCodes table;
  private final RestClient client;
  private final CircuitBreaker breaker;
  private final Cache<PostalCode, PostalCodeArea> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /**
   * @param breaker also bounds the time of a call as a whole
   */
  ViaCep(PostalCodes table, ViaCepProperties properties, CircuitBreaker breaker) {
    this.table = table;
    this.breaker = breaker;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .build());
    requests.setReadTimeout(properties.timeout());
    this.client =
        RestClient.builder()
            .baseUrl(String.valueOf(properties.url()))
            .requestFactory(requests)
            .build();
  }

  /** Nobody is asked for a code that no state has. */
  @Override
  public Optional<PostalCodeArea> find(PostalCode code) {
    return table.find(code).map(area -> more(code, area));
  }

  private PostalCodeArea more(PostalCode code, PostalCodeArea area) {
    PostalCodeArea answered = known.getIfPresent(code);
    if (answered != null) {
      return answered;
    }
    Optional<PostalCodeArea> answer =
        breaker.run(() -> ask(code), failure -> withoutAnswer(code, failure));
    Optional<PostalCodeArea> usable = answer.filter(more -> more.state().equals(area.state()));
    usable.ifPresent(more -> known.put(code, more));
    return usable.orElse(area);
  }

  private static Optional<PostalCodeArea> withoutAnswer(
      PostalCode code, @Nullable Throwable failure) {
    log.debug("No answer about {}", code, failure);
    return Optional.empty();
  }

  private Optional<PostalCodeArea> ask(PostalCode code) {
    JsonNode answer =
        client
            .get()
            .uri("/ws/{code}/json/", code.digits())
            .accept(MediaType.APPLICATION_JSON)
            .exchange((_, response) -> read(response));
    return read(code, answer);
  }

  private static JsonNode read(ClientHttpResponse response) throws IOException {
    if (response.getStatusCode().value() != HttpStatus.OK.value()) {
      throw new IOException("The answer is " + response.getStatusCode());
    }
    return JSON.readTree(response.getBody().readNBytes(MOST_BYTES));
  }

  private static Optional<PostalCodeArea> read(PostalCode code, JsonNode answer) {
    String city = text(answer, "localidade", LONGEST_CITY);
    boolean aboutThis =
        PostalCode.read(answer.path("cep").asString("")).filter(code::equals).isPresent();
    return aboutThis && city != null
        ? Optional.of(
            new PostalCodeArea(
                code.toString(),
                answer.path("uf").asString(""),
                city,
                text(answer, "logradouro", LONGEST_STREET),
                text(answer, "bairro", LONGEST_CITY)))
        : Optional.empty();
  }

  /** Null unless it could stand in the form. */
  private static @Nullable String text(JsonNode answer, String field, int longest) {
    String text = answer.path(field).asString("").strip();
    return TEXT.matcher(text).matches() && text.codePointCount(0, text.length()) <= longest
        ? text
        : null;
  }
}
