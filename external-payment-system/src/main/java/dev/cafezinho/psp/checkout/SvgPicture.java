package dev.cafezinho.psp.checkout;

import com.google.zxing.common.BitMatrix;

/** Bars and squares as a picture that is sharp at any size. */
public final class SvgPicture {
  private SvgPicture() {}

  /**
   * @param matrix a bit per module, with its quiet zone
   * @param rowHeight in modules; 1 for squares
   */
  public static String of(BitMatrix matrix, int rowHeight) {
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      appendRow(path, matrix, y, rowHeight);
    }
    int width = matrix.getWidth();
    int height = matrix.getHeight() * rowHeight;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" \
    shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%2$dh-%1$dz"/>\
    <path d="%3$s"/></svg>
    """
        .formatted(width, height, path);
  }

  private static void appendRow(StringBuilder path, BitMatrix matrix, int y, int height) {
    int x = 0;
    while (x < matrix.getWidth()) {
      int end = x;
      while (end < matrix.getWidth() && matrix.get(end, y)) {
        end++;
      }
      if (end > x) {
        path.append("M%d %dh%dv%dh-%dz".formatted(x, y * height, end - x, height, end - x));
      }
      x = end + 1;
    }
  }
}
