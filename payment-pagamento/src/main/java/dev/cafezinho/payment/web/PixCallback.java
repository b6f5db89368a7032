package dev.cafezinho.payment.web;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a bank's callback: what it says was paid or given back, each as it came. */
record PixCallback(List<JsonNode> pix) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 1_000;

  /** Not the JSON that is expected. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("The body is not a callback's");
    }
  }

  static PixCallback parse(byte[] bytes) throws Malformed {
    JsonNode pix = read(bytes).path("pix");
    if (!pix.isArray() || pix.isEmpty() || pix.size() > MOST) {
      throw new Malformed();
    }
    return new PixCallback(List.copyOf(pix.values()));
  }

  private static JsonNode read(byte[] bytes) throws Malformed {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException _) {
      throw new Malformed();
    }
  }
}
