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
  @Bean(destroyMethod = "shutdownNow")
  HttpClient answersClient(UpstreamSettings settings) {
    return client(settings);
  }

  /**
   * With connections of its own: on a used one a service may still be busy with what was before.
   */
  @Bean(destroyMethod = "shutdownNow")
  HttpClient streamsClient(UpstreamSettings settings) {
    return client(settings);
  }

  @Bean
  ProxyExchange exchange(
      HttpClient answersClient,
      HttpClient streamsClient,
      RestClient.Builder rest,
      UpstreamSettings settings,
      GatewayMvcProperties gateway,
      OpenStreams open) {
    JdkClientHttpRequestFactory timed = requests(answersClient);
    timed.setReadTimeout(settings.readTimeout());
    ProxyExchange answers = new AnswerExchange(rest.clone().requestFactory(timed).build(), gateway);
    ProxyExchange streams =
        new StreamExchange(
            rest.clone()
                .requestFactory(requests(streamsClient))
                .requestInterceptor(EventStreams::hangingUp)
                .requestInterceptor(new FirstWord(settings.streamStart()))
                .build(),
            gateway,
            open,
            settings.streamSilence());
    return request ->
        (EventStreams.marked(request.getServerRequest()) ? streams : answers).exchange(request);
  }

  /** HTTP/1.1 by name, or each first request would offer an upgrade that no service takes. */
  private static HttpClient client(UpstreamSettings settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectTimeout())
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  private static JdkClientHttpRequestFactory requests(HttpClient client) {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    // Bodies pass as they are; compression is between here and the browser.
    requests.enableCompression(false);
    return requests;
  }
}
