package dev.cafezinho.storefront;

import dev.cafezinho.service.MetricsConfiguration;
import dev.cafezinho.service.TokenProperties;
import dev.cafezinho.service.WebConfiguration;
import dev.cafezinho.web.StrictJson;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The front door on its own. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableConfigurationProperties(TokenProperties.class)
@Import({WebConfiguration.class, StrictJson.class, MetricsConfiguration.class})
public class StorefrontApplication {
  public static void main(String... args) {
    builder().run(args);
  }

  /** For whoever starts it next to other applications in one JVM. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(StorefrontApplication.class)
        .properties("spring.config.name=storefront");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> forwardedHeaders() {
    return jetty -> jetty.addServerCustomizers(ForwardedHeaders::trustPrivateAddresses);
  }
}
