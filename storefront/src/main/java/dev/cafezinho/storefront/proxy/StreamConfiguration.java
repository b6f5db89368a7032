package dev.cafezinho.storefront.proxy;

import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that answer with an event stream. Other methods go the same way. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  @Bean
  ServletRegistrationBean<StreamServlet> notifications(
      UrlProperties urls,
      RequestHeaders requestHeaders,
      OpenStreams open,
      StreamProperties settings) {
    var servlet = new StreamServlet(urls.notificacao(), requestHeaders, open, settings);
    return at("/api/notifications", "streams", servlet, settings);
  }

  /** The staff's queue. */
  @Bean
  ServletRegistrationBean<StreamServlet> queue(
      UrlProperties urls,
      RequestHeaders requestHeaders,
      OpenStreams open,
      StreamProperties settings) {
    var servlet = new StreamServlet(urls.entrega(), requestHeaders, open, settings);
    return at("/api/counter/queue/stream", "queue-streams", servlet, settings);
  }

  private static ServletRegistrationBean<StreamServlet> at(
      String path, String name, StreamServlet streams, StreamProperties settings) {
    ServletRegistrationBean<StreamServlet> servlet = new ServletRegistrationBean<>(streams, path);
    servlet.setName(name);
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
