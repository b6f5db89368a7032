package dev.cafezinho.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void goesOnWithTheRequestsTrace() {
    assertThat(Cause.request(TRACE)).isEqualTo(new Cause(null, TRACE));
  }

  @Test
  void beginsATraceForARequestWithoutOneThatIsValid() {
    assertThat(Cause.request(null).traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(Cause.request("nonsense").traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }
}
