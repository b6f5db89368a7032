package dev.cafezinho.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads texts and refuses those with half a surrogate pair, which JSON can escape ({@code
 * "\ud800"}) and UTF-8 cannot write: stored, such a text would be another one than was sent.
 */
final class WholeText extends StringDeserializer {
  /** For all fields of the type {@link String}. */
  static JacksonModule module() {
    return new SimpleModule("whole-text").addDeserializer(String.class, new WholeText());
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    String text = super.deserialize(json, context);
    if (text != null && text.codePoints().anyMatch(WholeText::isHalf)) {
      throw context.weirdStringException("…", String.class, "half of a surrogate pair");
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }
}
