package dev.cafezinho.psp.boleto;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.ITFWriter;
import dev.cafezinho.psp.checkout.SvgPicture;
import java.util.Map;

/** A bar code's bars: interleaved 2 of 5. */
final class Bars {
  /** Light modules on both sides together. */
  private static final int MARGIN = 20;

  /** In modules; the printed one is 103 mm wide and 13 mm high. */
  private static final int HEIGHT = 54;

  private Bars() {}

  static String svg(Barcode barcode) {
    var hints = Map.of(EncodeHintType.MARGIN, MARGIN);
    var bars = new ITFWriter().encode(barcode.digits(), BarcodeFormat.ITF, 1, 1, hints);
    return SvgPicture.of(bars, HEIGHT);
  }
}
