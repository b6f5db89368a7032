package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.MalformedRequests;
import dev.cafezinho.testkit.MalformedRequests.Malformed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door refuses what cannot be read in the same way, whoever asks. */
@ExtendWith(OpenShop.class)
class MalformedRequestIT {
  private final Shop shop;

  MalformedRequestIT(Shop shop) {
    this.shop = shop;
  }

  static Stream<Arguments> requests() {
    return Arrays.stream(Service.values())
        .flatMap(
            service ->
                MalformedRequests.at(path(service)).stream()
                    .map(request -> Arguments.of(service, request)));
  }

  private static String path(Service service) {
    return switch (service) {
      case STOREFRONT, ESTOQUE -> "/api/products";
      case PRINCIPAL -> "/api/orders";
      case PAGAMENTO -> "/webhooks/payments";
      case ENTREGA -> "/api/counter/queue";
      case NOTIFICACAO -> "/api/notifications";
      case EXTERNAL_PAYMENT_SYSTEM -> "/payments/pix";
    };
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isRefusedWithProblem(Service service, Malformed request) {
    assertThat(request.sendTo(shop.port(service)))
        .startsWith("HTTP/1.1 " + request.status())
        .containsIgnoringCase("content-type: application/problem+json");
  }
}
