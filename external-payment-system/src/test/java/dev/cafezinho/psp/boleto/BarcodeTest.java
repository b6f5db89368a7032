package dev.cafezinho.psp.boleto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.oned.ITFReader;
import dev.cafezinho.psp.checkout.SvgReader;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarcodeTest {
  /** The example of Itaú's manual for collection: R$ 123,45 due on 1 May 2002. */
  private static final String ITAU = "34196166700000123451101234567880057123457000";

  private static final String ITAU_LINE = "34191.10121 34567.880058 71234.570001 6 16670000012345";

  @Test
  void isThePublishedExample() {
    var due = LocalDate.of(2002, 5, 1);
    var barcode = Barcode.of("341", due, 12345, "1101234567880057123457000");
    assertThat(barcode.digits()).isEqualTo(ITAU);
    assertThat(DigitableLine.of(barcode).grouped()).isEqualTo(ITAU_LINE);
    assertThat(DigitableLine.of(barcode).digits())
        .isEqualTo(ITAU_LINE.replaceAll("[. ]", ""))
        .hasSize(47);
  }

  /** Banco do Brasil's example: another bank, and no due factor in the code. */
  @Test
  void checksAnotherPublishedExample() {
    var published = "00193373700000001000500940144816060680935031";
    assertThat(CheckDigit.modulo11(published.substring(0, 4) + published.substring(5)))
        .isEqualTo(3);
    assertThat(DigitableLine.of(new Barcode(published)).grouped())
        .isEqualTo("00190.50095 40144.816069 06809.350314 3 37370000000100");
  }

  @ParameterizedTest
  @CsvSource({
    "2000-07-03, 1000",
    "2002-05-01, 1667",
    "2012-04-27, 5316",
    "2025-02-20, 9998",
    "2025-02-21, 9999",
    "2025-02-22, 1000",
    "2025-02-23, 1001",
    "2049-10-13, 9999",
    "2049-10-14, 1000"
  })
  void countsDaysUpToFourDigitsAndThenFromThousandAgain(LocalDate due, int factor) {
    assertThat(DueFactor.of(due)).isEqualTo(factor);
  }

  @Test
  void hasNoCheckDigitOfTwoFiguresNorZero() {
    // eleven minus the rest would be 11, 10 and 0 to 9
    for (int i = 0; i < 1000; i++) {
      assertThat(CheckDigit.modulo11("%043d".formatted(i))).isBetween(1, 9);
      assertThat(CheckDigit.modulo10("%09d".formatted(i))).isBetween(0, 9);
    }
  }

  @Test
  void carriesTheLargestValue() {
    var free = FreeField.of("ffffffff-ffff-ffff-ffff-ffffffffffff");
    var barcode = Barcode.of("999", LocalDate.of(2026, 11, 26), Barcode.LIMIT, free);
    assertThat(barcode.digits()).hasSize(44).contains("9999999999").containsOnlyDigits();
  }

  @Test
  void namesThePaymentInTheFreeField() {
    assertThat(FreeField.of("00000000-0000-0000-0000-0000000000ff"))
        .isEqualTo("0000000000000000000000255");
  }

  @Test
  void isReadFromItsBars() throws ReaderException {
    var bars = SvgReader.draw(Bars.svg(new Barcode(ITAU)));
    var hints = Map.of(DecodeHintType.ALLOWED_LENGTHS, new int[] {44});
    assertThat(new ITFReader().decode(bars, hints).getText()).isEqualTo(ITAU);
  }
}
