package dev.cafezinho.psp.pix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dev.cafezinho.psp.checkout.SvgPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A code as a picture that a phone reads from a screen. */
final class QrImage {
  private static final int PIXELS = 480;

  /** The quiet zone that the standard asks for, in modules. */
  private static final int MARGIN = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, MARGIN);

  private QrImage() {}

  static byte[] png(String code) {
    try (var png = new ByteArrayOutputStream()) {
      MatrixToImageWriter.writeToStream(matrix(code, PIXELS), "PNG", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] svg(String code) {
    return SvgPicture.of(matrix(code, 0), 1).getBytes(UTF_8);
  }

  /** At least so many pixels wide and high, and one for each module. */
  private static BitMatrix matrix(String code, int pixels) {
    try {
      return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, pixels, pixels, HINTS);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("Too long for a QR code", tooLong);
    }
  }
}
