package dev.cafezinho.psp.bacen.callback;

import dev.cafezinho.psp.bacen.web.ReceivedPix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The body of a callback. */
record Callback(List<ReceivedPix> pix) {

  /** The same for the same notices, and for no others. */
  static String messageId(List<String> notices) {
    var names = String.join(" ", notices).getBytes(StandardCharsets.UTF_8);
    return notices.size() == 1 ? notices.getFirst() : "msg_" + UUID.nameUUIDFromBytes(names);
  }
}
