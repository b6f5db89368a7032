package dev.cafezinho.storefront.proxy;

import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that answer with event streams. Other methods go the same way. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  @Bean
  ServletRegistrationBean<StreamServlet> notifications(
      UrlProperties urls,
      RequestHeaders requestHeaders,
      OpenStreams open,
      StreamProperties settings) {
    return stream(
        new StreamServlet(urls.notificacao(), requestHeaders, open, settings),
        "/api/notifications",
        settings);
  }

  @Bean
  ServletRegistrationBean<StreamServlet> board(
      UrlProperties urls,
      RequestHeaders requestHeaders,
      OpenStreams open,
      StreamProperties settings) {
    return stream(
        new StreamServlet(urls.principal(), requestHeaders, open, settings),
        "/api/counter/display/stream",
        settings);
  }

  @Bean
  ServletRegistrationBean<StreamServlet> queue(
      UrlProperties urls,
      RequestHeaders requestHeaders,
      OpenStreams open,
      StreamProperties settings) {
    return stream(
        new StreamServlet(urls.entrega(), requestHeaders, open, settings),
        "/api/counter/queue/stream",
        settings);
  }

  private static ServletRegistrationBean<StreamServlet> stream(
      StreamServlet streams, String path, StreamProperties settings) {
    ServletRegistrationBean<StreamServlet> servlet = new ServletRegistrationBean<>(streams, path);
    servlet.setName("streams" + path.replace('/', '-'));
    servlet.setInitParameters(
        Map.of(
            "timeout",
            "0",
            "idleTimeout",
            Long.toString(settings.idleTimeout().toMillis()),
            "maxConnections",
            Integer.toString(settings.mostOpen())));
    return servlet;
  }
}
