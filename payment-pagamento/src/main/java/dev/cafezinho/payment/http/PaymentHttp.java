package dev.cafezinho.payment.http;

import dev.cafezinho.payment.PaymentSettings;
import java.net.http.HttpClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Makes clients that give up in time and say how long their bodies are. */
@Component
public class PaymentHttp {
  private final RestClient.Builder builder;
  private final PaymentSettings settings;

  PaymentHttp(RestClient.Builder builder, PaymentSettings settings) {
    this.builder = builder;
    this.settings = settings;
  }

  public RestClient.Builder to(String base) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
    requests.setReadTimeout(settings.readTimeout());
    return builder.clone().baseUrl(base).requestFactory(requests).bufferContent((_, _) -> true);
  }
}
