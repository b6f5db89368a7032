package dev.cafezinho.psp.checkout;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;

/** Draws our pictures, which are rectangles and nothing else, so that a scanner can read them. */
public final class SvgReader {
  private static final int SCALE = 4;
  private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

  private SvgReader() {}

  /** What a scanner sees. */
  public static BinaryBitmap draw(String svg) {
    var box = BOX.matcher(svg);
    if (!box.find()) {
      throw new IllegalArgumentException("No picture: " + svg);
    }
    return scan(draw(svg, number(box.group(1)), number(box.group(2))));
  }

  /** The same of pixels. */
  public static BinaryBitmap scan(BufferedImage image) {
    int width = image.getWidth();
    var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    LuminanceSource source = new RGBLuminanceSource(width, image.getHeight(), pixels);
    return new BinaryBitmap(new HybridBinarizer(source));
  }

  private static BufferedImage draw(String svg, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(java.awt.Color.BLACK);
    var bars = BAR.matcher(svg.substring(svg.lastIndexOf("<path")));
    while (bars.find()) {
      pen.fillRect(
          number(bars.group(1)),
          number(bars.group(2)),
          number(bars.group(3)),
          number(bars.group(4)));
    }
    pen.dispose();
    return image;
  }

  private static int number(String text) {
    return Integer.parseInt(text) * SCALE;
  }
}
