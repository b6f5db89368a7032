package dev.cafezinho.order.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeRangesTest {
  private final PostalCodes ranges;

  PostalCodeRangesTest() throws IOException {
    ranges = new PostalCodeRanges();
  }

  /** Well-known addresses, and both ends of the states that are in two parts. */
  @ParameterizedTest
  @CsvSource({
    "01310-100, SP, São Paulo",
    "08499-999, SP, São Paulo",
    "13010-000, SP,",
    "20040-002, RJ, Rio de Janeiro",
    "28999-999, RJ,",
    "30110-000, MG, Belo Horizonte",
    "38400-000, MG,",
    "40010-000, BA, Salvador",
    "49010-000, SE, Aracaju",
    "66010-000, PA, Belém",
    "68899-999, PA,",
    "68900-000, AP, Macapá",
    "69299-999, AM,",
    "69300-000, RR, Boa Vista",
    "69400-000, AM,",
    "69900-000, AC, Rio Branco",
    "70040-010, DF, Brasília",
    "72799-999, DF, Brasília",
    "72800-000, GO,",
    "73000-000, DF, Brasília",
    "73700-000, GO,",
    "74000-000, GO, Goiânia",
    "76800-000, RO, Porto Velho",
    "77000-000, TO, Palmas",
    "78899-999, MT,",
    "79000-000, MS, Campo Grande",
    "99999-999, RS,"
  })
  void knowsStateAndCapital(String code, String state, @Nullable String city) {
    assertThat(ranges.find(code(code))).contains(new PostalCodeArea(code, state, city, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000-000", "00999-999"})
  void knowsNothingOfWhatNoStateHas(String code) {
    assertThat(ranges.find(code(code))).isEmpty();
  }

  @Test
  void knowsAllStatesAndTheirCapitals() {
    var areas =
        java.util.stream.IntStream.range(0, 100_000)
            .mapToObj(i -> ranges.find(new PostalCode("%05d000".formatted(i))))
            .flatMap(java.util.Optional::stream)
            .toList();
    assertThat(areas.stream().map(PostalCodeArea::state).distinct()).hasSize(27);
    assertThat(
            areas.stream().map(PostalCodeArea::city).filter(java.util.Objects::nonNull).distinct())
        .hasSize(27);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0131010",
        "013101000",
        "01310 100",
        "0131-0100",
        "01310-10a",
        "٠١٣١٠١٠٠"
      })
  void readsNothingElse(String text) {
    assertThat(PostalCode.read(text)).isEmpty();
  }

  private static PostalCode code(String text) {
    return PostalCode.read(text).orElseThrow();
  }
}
