package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.settings.PspProperties;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where a page listens. Pages of other origins may not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {
  private final LivePages pages;
  private final PspProperties settings;

  LiveConfiguration(LivePages pages, PspProperties settings) {
    this.pages = pages;
    this.settings = settings;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(pages, "/payments/*/*/live").setAllowedOrigins(origin(settings.baseUrl()));
  }

  /** As browsers name it: without a path, and without the port that its scheme has anyway. */
  static String origin(URI address) {
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    var port = address.getPort() == -1 || address.getPort() == usual ? "" : ":" + address.getPort();
    return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
