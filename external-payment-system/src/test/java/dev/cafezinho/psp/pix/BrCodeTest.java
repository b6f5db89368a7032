package dev.cafezinho.psp.pix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.emv.qrcode.core.CRC;
import com.emv.qrcode.core.exception.PresentedModeException;
import com.emv.qrcode.decoder.mpm.DecoderMpm;
import com.emv.qrcode.model.mpm.MerchantPresentedMode;
import com.emv.qrcode.validators.Crc16Validate;
import com.emv.qrcode.validators.MerchantPresentedModeValidate;
import com.google.zxing.qrcode.QRCodeReader;
import dev.cafezinho.psp.checkout.SvgReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrCodeTest {
  private static final String KEY = "123e4567-e12b-12d1-a456-426655440000";
  private static final String PUBLISHED =
      "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000"
          + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

  @Test
  void isThePublishedExampleOfTheCentralBank() {
    assertThat(new BrCode(KEY, "Fulano de Tal", "BRASILIA").ofAnyValue()).isEqualTo(PUBLISHED);
  }

  @Test
  void isThePublishedExampleOfACodeThatNamesALocation() {
    var location = "pix.example.com/8b3da2f39a4140d1a91abd93113bd441";
    assertThat(new BrCode(KEY, "Fulano de Tal", "BRASILIA").ofLocation(location))
        .isEqualTo(
            "00020101021226700014br.gov.bcb.pix2548"
                + location
                + "5204000053039865802BR"
                + "5913Fulano de Tal6008BRASILIA62070503***630464E4");
  }

  @Test
  void endsInTheChecksumThatTheStandardNames() {
    assertThat(CRC.crc16("123456789".getBytes(US_ASCII))).isEqualTo(0x29B1);
    assertThat(crc("123456789")).isEqualTo("29B1");
    var code = new BrCode(KEY, "Café", "São Paulo").of(1500, "a-b-c");
    assertThat(code).endsWith(crc(code.substring(0, code.length() - 4)));
  }

  @Test
  void carriesTheAmountInReais() {
    assertThat(new BrCode(KEY, "Café", "São Paulo").of(1505, "a")).contains("540515.05");
    assertThat(new BrCode(KEY, "Café", "São Paulo").of(1, "a")).contains("54040.01");
  }

  @Test
  void writesAndCutsNamesAsOldReadersWantThem() {
    var code = new BrCode(KEY, "Confeitaria e Pão de Açúcar Ltda", "São José do Rio Preto");
    assertThat(code.of(1, "a"))
        .contains("5925Confeitaria e Pao de Acuc")
        .contains("6015Sao Jose do Rio");
  }

  @Test
  void namesThePaymentWithLettersAndDigitsOnly() {
    assertThat(new BrCode(KEY, "C", "S").of(1, "c1f5f672-8e83-4b5e-b31c-bd288ffb012d"))
        .contains("62290525c1f5f6728e834b5eb31cbd288");
  }

  @Test
  void isReadByTheLibraryAsItWasWritten() throws PresentedModeException {
    var code = read(new BrCode(KEY, "Cafezinho", "São Paulo").of(1500, "a-b-c"));
    var account = code.getMerchantAccountInformation().get("26");

    assertThat(code.getPayloadFormatIndicator().getValue()).isEqualTo("01");
    assertThat(String.valueOf(account)).contains("0014br.gov.bcb.pix0136" + KEY);
    assertThat(code.getMerchantCategoryCode().getValue()).isEqualTo("0000");
    assertThat(code.getTransactionCurrency().getValue()).isEqualTo("986");
    assertThat(code.getTransactionAmount().getValue()).isEqualTo("15.00");
    assertThat(code.getCountryCode().getValue()).isEqualTo("BR");
    assertThat(code.getMerchantName().getValue()).isEqualTo("Cafezinho");
    assertThat(code.getMerchantCity().getValue()).isEqualTo("Sao Paulo");
    assertThat(code.getAdditionalDataField().getValue().getReferenceLabel().getValue())
        .isEqualTo("abc");
  }

  @Test
  void isAsTheLibraryWouldWriteThePublishedExampleItRead() throws PresentedModeException {
    assertThat(read(PUBLISHED).toString()).isEqualTo(PUBLISHED);
    assertThat(MerchantPresentedModeValidate.validate(read(PUBLISHED)).isValid()).isTrue();
    assertThat(Crc16Validate.validate(PUBLISHED).isValid()).isTrue();
    var spoilt = PUBLISHED.replace("BRASILIA", "BRASILIB");
    assertThat(Crc16Validate.validate(spoilt).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "咖啡", "\u0301"})
  void takesNoNameOfWhichNothingIsLeft(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new BrCode(KEY, name, "S"));
    assertThatIllegalArgumentException().isThrownBy(() -> new BrCode(KEY, "C", name));
  }

  @Test
  void takesNoKeyThatIsLongerThanKeysAre() {
    var longest = "k".repeat(77);
    assertThat(new BrCode(longest, "C", "S").of(1, "a")).contains("0177" + longest);
    assertThatIllegalArgumentException().isThrownBy(() -> new BrCode(longest + "k", "C", "S"));
  }

  @Test
  void isReadFromItsPictures() throws Exception {
    var code = new BrCode(KEY, "Cafezinho", "São Paulo").of(1500, "abc");
    var png = ImageIO.read(new ByteArrayInputStream(QrImage.png(code)));
    var svg = new String(QrImage.svg(code), UTF_8);
    assertThat(new QRCodeReader().decode(SvgReader.scan(png)).getText()).isEqualTo(code);
    assertThat(new QRCodeReader().decode(SvgReader.draw(svg)).getText()).isEqualTo(code);
  }

  private static MerchantPresentedMode read(String code) throws PresentedModeException {
    return DecoderMpm.decode(code, MerchantPresentedMode.class);
  }

  /** CRC-16/CCITT-FALSE written again, bit by bit, so that the library does not check itself. */
  private static String crc(String text) {
    int crc = 0xFFFF;
    for (byte next : text.getBytes(US_ASCII)) {
      crc ^= next << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
      }
    }
    return "%04X".formatted(crc & 0xFFFF);
  }
}
