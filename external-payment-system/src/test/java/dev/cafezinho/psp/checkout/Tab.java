package dev.cafezinho.psp.checkout;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A browser's tab that shows a payment page, and what it is told over its WebSocket. */
record Tab(List<String> heard) {
  static Tab open(HttpClient http, String server, String page) {
    var heard = new CopyOnWriteArrayList<String>();
    var address = URI.create(server.replace("http:", "ws:") + page + "/live");
    http.newWebSocketBuilder().buildAsync(address, new Listener(heard)).join();
    return new Tab(heard);
  }

  /** Messages are short: each comes in one piece. */
  private record Listener(List<String> heard) implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      heard.add(text.toString());
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      heard.add("closed " + code);
      return null;
    }
  }
}
