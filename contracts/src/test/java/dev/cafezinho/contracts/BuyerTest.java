package dev.cafezinho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuyerTest {
  @Test
  void masksTheCpfInLogs() {
    assertThat(new Buyer("Ana", "ana@example.com", "52998224725").toString())
        .doesNotContain("52998224725", "529982247")
        .contains("*********25");
  }

  @Test
  void needsNeitherEmailNorCpf() {
    assertThat(new Buyer("Ana", null).toString()).contains("Ana");
  }
}
