package dev.cafezinho.service.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackHashTest {
  @Test
  void isSameForSameBugWhateverItSays() {
    assertThat(StackHash.of(failure("one", 12, "handle")))
        .isEqualTo(StackHash.of(failure("two", 12, "handle")));
  }

  @Test
  void outlivesMovedLines() {
    assertThat(StackHash.of(failure("", 12, "handle")))
        .isEqualTo(StackHash.of(failure("", 99, "handle")));
  }

  @Test
  void outlivesNumbersOfLambdasAndProxies() {
    assertThat(StackHash.of(thrownBy("dev.cafezinho.order.Orders$$SpringCGLIB$$0", "lambda$on$3")))
        .isEqualTo(
            StackHash.of(thrownBy("dev.cafezinho.order.Orders$$SpringCGLIB$$1", "lambda$on$4")));
  }

  @Test
  void outlivesOtherLibraries() {
    var one = thrownBy("dev.cafezinho.order.Orders", "on");
    var other = thrownBy("dev.cafezinho.order.Orders", "on");
    other.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.example.Library", "call", "Library.java", 1),
          one.getStackTrace()[0]
        });
    assertThat(StackHash.of(one)).isEqualTo(StackHash.of(other));
  }

  @Test
  void differsByMethod() {
    assertThat(StackHash.of(failure("", 12, "handle")))
        .isNotEqualTo(StackHash.of(failure("", 12, "other")));
  }

  @Test
  void differsByType() {
    var one = failure("", 12, "handle");
    var other = new IllegalArgumentException("");
    other.setStackTrace(one.getStackTrace());
    assertThat(StackHash.of(one)).isNotEqualTo(StackHash.of(other));
  }

  @Test
  void differsByCause() {
    var one = failure("", 12, "handle");
    var other = failure("", 12, "handle");
    other.initCause(new ArithmeticException());
    assertThat(StackHash.of(one)).isNotEqualTo(StackHash.of(other));
  }

  @Test
  void tellsFailuresOfLibrariesApart() {
    assertThat(StackHash.of(thrownBy("org.example.Library", "one")))
        .isNotEqualTo(StackHash.of(thrownBy("org.example.Library", "two")));
  }

  @Test
  void endsWhereCausesFormCircle() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(StackHash.of(one)).hasSize(12);
  }

  private static IllegalStateException failure(String message, int line, String method) {
    var failure = new IllegalStateException(message);
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("dev.cafezinho.order.Orders", method, "Orders.java", line)
        });
    return failure;
  }

  private static IllegalStateException thrownBy(String type, String method) {
    var failure = new IllegalStateException();
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(type, method, "Some.java", 1)});
    return failure;
  }
}
