package dev.cafezinho.service;

import dev.cafezinho.web.HttpConfiguration;
import dev.cafezinho.web.ProblemType;
import dev.cafezinho.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What the services and the front door answer alike, before their own rules are asked. */
@Configuration(proxyBeanMethods = false)
@Import(HttpConfiguration.class)
public class WebConfiguration {
  /**
   * Lets every method pass to the handlers, which answer 405 and name the methods that there are.
   * Who may do what does not depend on the firewall: each rule holds for all methods.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return (_, response, _) ->
        Problems.write(response, ProblemType.INVALID_REQUEST, "The address is not allowed");
  }
}
