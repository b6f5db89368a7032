package dev.cafezinho.shipping.invoice;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a word where the template has an object with its text. */
final class WordDrawer implements FSObjectDrawer {
  static final String TYPE = "text/x-drawn";

  /** The ink of the style sheet. */
  private static final Color INK = new Color(0x35221a);

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element object,
      double x,
      double y,
      double width,
      double height,
      OutputDevice paper,
      RenderingContext context,
      int dotsPerPixel) {
    DrawnWord.of(object.getAttribute("alt"))
        .ifPresent(
            word ->
                paper.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width,
                    (float) height,
                    graphics -> draw(word, graphics, width / dotsPerPixel)));
    return null;
  }

  private static void draw(DrawnWord word, Graphics2D graphics, double width) {
    double em = width / word.width();
    graphics.setColor(INK);
    graphics.scale(em, em);
    graphics.translate(0, word.ascent());
    graphics.fill(word.outline());
  }
}
