package dev.cafezinho.psp.webhook;

import static dev.cafezinho.psp.webhook.TriggerType.FIRE_FOR_GET;
import static dev.cafezinho.psp.webhook.TriggerType.NOT_PERSISTENT;
import static dev.cafezinho.psp.webhook.TriggerType.PERSISTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDecisionTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final Backoff backoff = backoff(0);

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 299})
  void takesOnlySuccessForDelivered(int status) {
    assertThat(after(answer(status), PERSISTENT, 1))
        .isEqualTo(RetryDecision.last(Status.DELIVERED));
    assertThat(after(answer(status), NOT_PERSISTENT, 1))
        .isEqualTo(RetryDecision.last(Status.DELIVERED));
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 301, 302, 307, 308, 304, 400, 401, 404, 409, 429, 500, 502, 503, 504})
  void triesPersistentOnesAgainOnSchedule(int status) {
    assertThat(after(answer(status), PERSISTENT, 1)).isEqualTo(again(1));
    assertThat(after(answer(status), PERSISTENT, 2)).isEqualTo(again(10));
    assertThat(after(answer(status), PERSISTENT, 3)).isEqualTo(RetryDecision.last(Status.DEAD));
    assertThat(after(answer(status), NOT_PERSISTENT, 1))
        .isEqualTo(RetryDecision.last(Status.FAILED));
  }

  @Test
  void triesAgainWhenThereWasNoAnswer() {
    var unknown = Attempt.failed(NOW, 3, "UnknownHostException: shop.example is not known");
    assertThat(after(unknown, PERSISTENT, 1)).isEqualTo(again(1));
    assertThat(after(unknown, NOT_PERSISTENT, 1)).isEqualTo(RetryDecision.last(Status.FAILED));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 410, 500})
  void ignoresTheAnswerToWhatIsFiredAndForgotten(int status) {
    assertThat(after(answer(status), FIRE_FOR_GET, 1)).isEqualTo(RetryDecision.last(Status.SENT));
  }

  @Test
  void givesUpWhatIsGone() {
    assertThat(after(answer(410), PERSISTENT, 1)).isEqualTo(RetryDecision.last(Status.DEAD));
    assertThat(after(answer(410), NOT_PERSISTENT, 1)).isEqualTo(RetryDecision.last(Status.FAILED));
  }

  @ParameterizedTest
  @EnumSource
  void neverTriesRefusedTargetsAgain(TriggerType type) {
    var refused = Attempt.refused(NOW, "it is in a network that webhooks may not reach");
    assertThat(after(refused, type, 1)).isEqualTo(RetryDecision.last(Status.DEAD));
  }

  @Test
  void followsRetryAfterWithinBounds() {
    assertThat(after(answer(503, "30"), PERSISTENT, 1)).isEqualTo(again(30));
    assertThat(after(answer(429, "Sun, 01 Mar 2026 12:00:30 GMT"), PERSISTENT, 1))
        .isEqualTo(again(30));
    assertThat(after(answer(503, "86400"), PERSISTENT, 1)).isEqualTo(again(60));
    assertThat(after(answer(503, "2"), PERSISTENT, 2)).isEqualTo(again(10));
    assertThat(after(answer(503, "30"), PERSISTENT, 3)).isEqualTo(RetryDecision.last(Status.DEAD));
  }

  @Test
  void spreadsDelaysByItsJitterOnly() {
    var backoff = backoff(0.2);
    var delays =
        IntStream.range(0, 1000)
            .mapToObj(_ -> backoff.afterTry(2).orElseThrow().toMillis())
            .toList();
    assertThat(delays).allMatch(millis -> millis >= 8_000 && millis <= 12_000);
    assertThat(delays).anyMatch(millis -> millis < 9_000).anyMatch(millis -> millis > 11_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 504})
  void seesWhenItIsTooMuch(int status) {
    assertThat(answer(status).overloaded()).isTrue();
    assertThat(answer(500).overloaded()).isFalse();
    assertThat(answer(503, "10").overloaded()).isTrue();
    assertThat(answer(200, "10").overloaded()).isFalse();
  }

  private static RetryDecision again(int seconds) {
    return RetryDecision.again(Duration.ofSeconds(seconds));
  }

  private static Attempt answer(int status) {
    return answer(status, null);
  }

  private static Attempt answer(int status, @Nullable String retryAfter) {
    return Attempt.answered(NOW, 3, status, "", retryAfter);
  }

  private static Backoff backoff(double jitter) {
    var settings = HubProperties.steady();
    return new Backoff(settings.schedule(), jitter, RandomGenerator.getDefault());
  }

  private RetryDecision after(Attempt attempt, TriggerType type, int number) {
    return RetryDecision.after(
        attempt, type, number, backoff, HubProperties.steady().longestRest());
  }
}
