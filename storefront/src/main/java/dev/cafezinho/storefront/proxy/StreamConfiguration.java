package dev.cafezinho.storefront.proxy;

import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The address that answers with an event stream. Other methods go the same way. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  @Bean
  ServletRegistrationBean<StreamServlet> notifications(
      UrlProperties urls,
      RequestHeaders requestHeaders,
      OpenStreams open,
      StreamProperties settings) {
    ServletRegistrationBean<StreamServlet> servlet =
        new ServletRegistrationBean<>(
            new StreamServlet(urls.notificacao(), requestHeaders, open, settings),
            "/api/notifications");
    servlet.setName("streams");
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
