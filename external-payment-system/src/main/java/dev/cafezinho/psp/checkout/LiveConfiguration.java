package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.settings.PspSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where a page listens. Pages of other origins may not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {
  private final LivePages pages;
  private final PspSettings settings;

  LiveConfiguration(LivePages pages, PspSettings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry
        .addHandler(pages, "/payments/*/*/live")
        .setAllowedOrigins(settings.baseUrl().toString().replaceAll("/+$", ""));
  }
}
