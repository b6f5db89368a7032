package dev.cafezinho.storefront.proxy;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The HTTP clients towards the services. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
  /** HTTP/1.1 by name, or each first request would offer an upgrade that no service takes. */
  @Bean(destroyMethod = "shutdownNow")
  HttpClient answersClient(UpstreamProperties settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectTimeout())
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  @Bean
  ProxyExchange exchange(
      HttpClient answersClient,
      RestClient.Builder rest,
      UpstreamProperties settings,
      GatewayMvcProperties gateway) {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(answersClient);
    // Bodies pass as they are; compression is between here and the browser.
    requests.enableCompression(false);
    requests.setReadTimeout(settings.readTimeout());
    return new AnswerExchange(rest.clone().requestFactory(requests).build(), gateway);
  }
}
