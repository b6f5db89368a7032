package dev.cafezinho.web;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How every HTTP door reads and refuses: to be imported by each application. */
@Configuration(proxyBeanMethods = false)
@Import({
  NoTrace.class,
  BodyLimit.class,
  UnreadableParameters.class,
  UnreadableRequests.class,
  ErrorAnswer.class
})
public class HttpConfiguration {
  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> containerErrors() {
    return jetty ->
        jetty.addServerCustomizers(server -> server.setErrorHandler(new ContainerErrors()));
  }
}
