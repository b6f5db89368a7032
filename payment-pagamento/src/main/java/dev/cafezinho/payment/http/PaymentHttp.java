package dev.cafezinho.payment.http;

import dev.cafezinho.payment.application.PaymentProperties;
import java.net.http.HttpClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Makes clients that give up in time and say how long their bodies are. */
@Component
public class PaymentHttp {
  private final RestClient.Builder builder;
  private final PaymentProperties properties;

  PaymentHttp(RestClient.Builder builder, PaymentProperties properties) {
    this.builder = builder;
    this.properties = properties;
  }

  public RestClient.Builder to(String base) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
    requests.setReadTimeout(properties.readTimeout());
    return builder.clone().baseUrl(base).requestFactory(requests).bufferContent((_, _) -> true);
  }
}
