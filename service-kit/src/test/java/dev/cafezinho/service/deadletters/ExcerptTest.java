package dev.cafezinho.service.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void keepsShortReason() {
    assertThat(Excerpt.ofReason(new IllegalStateException("no stamp"))).isEqualTo("no stamp");
  }

  @Test
  void givesTypeForWantOfReason() {
    assertThat(Excerpt.ofReason(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void cutsLongReason() {
    assertThat(Excerpt.ofReason(new IllegalStateException("x".repeat(5_000))))
        .hasSize(1_003)
        .endsWith("x...");
  }

  @Test
  void keepsBothEndsOfLongStack() {
    var failure =
        new IllegalStateException("where it surfaced" + "x".repeat(100_000), new Origin());
    assertThat(Excerpt.ofStack(failure))
        .hasSizeLessThan(12_100)
        .startsWith("java.lang.IllegalStateException: where it surfaced")
        .contains("[...]", "Caused by: ", "Origin");
  }

  private static final class Origin extends RuntimeException {
    Origin() {
      setStackTrace(new StackTraceElement[0]);
    }
  }
}
