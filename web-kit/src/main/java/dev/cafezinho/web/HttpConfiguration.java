package dev.cafezinho.web;

import java.util.Set;
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
  UnreadableLanguages.class,
  UnreadableParameters.class,
  UnreadableRequests.class,
  TypedProblems.class,
  ErrorAnswer.class
})
public class HttpConfiguration {
  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> containerErrors() {
    return jetty ->
        jetty.addServerCustomizers(server -> server.setErrorHandler(new ContainerErrors()));
  }

  /**
   * Nobody has a session of the container's. Looking for one, it would read the cookies before any
   * filter does, and answer those that cannot be read by a page of its own.
   */
  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> noContainerSessions() {
    return jetty -> jetty.getSettings().getSession().setTrackingModes(Set.of());
  }
}
