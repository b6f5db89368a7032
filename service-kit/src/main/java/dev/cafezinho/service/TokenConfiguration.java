package dev.cafezinho.service;

import dev.cafezinho.web.Problems;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;

/**
 * Only the front door's tokens count: signed, short-lived, with the shopper's id as subject and
 * what the bearer may do in {@code roles}; of a person of the shop also the {@code name}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {
  /** The manager works on the floor, too. */
  private static final RoleHierarchy IMPLIED =
      RoleHierarchyImpl.fromHierarchy("ROLE_MANAGER > ROLE_STAFF");

  private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(2);

  @Bean
  JwtDecoder jwtDecoder(TokenProperties properties) {
    RestTemplate keys = new RestTemplate(keyRequests());
    NimbusJwtDecoder signatures =
        NimbusJwtDecoder.withJwkSetUri(properties.jwksUri().toString())
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .restOperations(keys)
            .build();
    // what a token claims is checked there, each time
    signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    VerifiedTokens tokens =
        new VerifiedTokens(signatures, JwtValidators.createDefaultWithIssuer(properties.issuer()));
    keys.getInterceptors()
        .add(
            (request, body, execution) -> {
              ClientHttpResponse answer = execution.execute(request, body);
              tokens.forget();
              return answer;
            });
    return tokens;
  }

  private static SimpleClientHttpRequestFactory keyRequests() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(KEYS_TIMEOUT);
    requests.setReadTimeout(KEYS_TIMEOUT);
    return requests;
  }

  @Bean
  @Order(10)
  SecurityFilterChain onlyWithToken(HttpSecurity http, TokenProperties properties) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/error")
                    .permitAll()
                    .requestMatchers(properties.openPaths().toArray(String[]::new))
                    .permitAll()
                    .requestMatchers("/actuator/**", "/dead-letters/**")
                    .hasRole("OPERATOR")
                    .requestMatchers("/api/counter/display", "/api/counter/display/stream")
                    .authenticated()
                    .requestMatchers("/api/counter/**")
                    .hasAnyRole("STAFF", "MANAGER")
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                    .authenticationEntryPoint(
                        (_, response, _) ->
                            Problems.write(response, HttpStatus.UNAUTHORIZED, "A token is needed"))
                    .accessDeniedHandler(
                        (_, response, _) ->
                            Problems.write(response, HttpStatus.FORBIDDEN, "Not allowed")))
        .build();
  }

  static JwtAuthenticationConverter roles() {
    JwtGrantedAuthoritiesConverter authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName("roles");
    authorities.setAuthorityPrefix("ROLE_");
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        token -> List.copyOf(IMPLIED.getReachableGrantedAuthorities(authorities.convert(token))));
    return converter;
  }
}
