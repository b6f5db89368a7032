package dev.cafezinho.psp.pix;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A code as a picture that a phone reads from a screen. */
final class QrImage {
  private static final int PIXELS = 480;

  /** The quiet zone that the standard asks for, in modules. */
  private static final int MARGIN = 4;

  private QrImage() {}

  static byte[] png(String code) {
    try (var png = new ByteArrayOutputStream()) {
      var hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              MARGIN);
      var matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, PIXELS, PIXELS, hints);
      MatrixToImageWriter.writeToStream(matrix, "PNG", png);
      return png.toByteArray();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("Too long for a QR code", tooLong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
