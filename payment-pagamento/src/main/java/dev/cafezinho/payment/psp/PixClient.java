package dev.cafezinho.payment.psp;

import dev.cafezinho.payment.ChargeRequest;
import dev.cafezinho.payment.OpenPayment;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.application.PaymentProperties;
import dev.cafezinho.payment.application.PaymentSystem;
import dev.cafezinho.payment.http.AddressProperties;
import dev.cafezinho.payment.http.PaymentHttp;
import dev.cafezinho.payment.store.WebhookSecret;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** PIX payments. */
@Component
@ConditionalOnProperty(
    name = PaymentProperties.PROVIDER,
    havingValue = "psp",
    matchIfMissing = true)
class PixClient implements PaymentSystem {
  private final RestClient http;
  private final String base;
  private final AddressProperties addresses;
  private final PaymentProperties properties;
  private final PixJson.Register registration;

  PixClient(
      PaymentHttp http,
      WebhookSecret secret,
      AddressProperties addresses,
      PaymentProperties properties) {
    this.addresses = addresses;
    this.base = addresses.urls().externalPaymentSystem();
    this.http = http.to(base).build();
    this.properties = properties;
    this.registration =
        new PixJson.Register(
            "payment.updated",
            "pagamento",
            "persistent",
            addresses.urls().pagamento(),
            "/webhooks/payments",
            secret.value());
  }

  @Override
  public OpenPayment open(ChargeRequest request) {
    long seconds = properties.expiresIn(request.contents().fulfilment()).toSeconds();
    PixJson.Open body =
        new PixJson.Open(
            request.amount().amount(),
            request.orderId(),
            PixJson.Payer.of(request.contents().buyer()),
            seconds,
            addresses.orderPage(request.orderId()));
    PixJson.Payment payment =
        Objects.requireNonNull(
                http.post()
                    .uri("/payments/pix")
                    .header("Idempotency-Key", request.orderId())
                    .body(body)
                    .retrieve()
                    .body(PixJson.Opened.class))
            .payment();
    String page = payment.pageUrl();
    return new OpenPayment(
        payment.id(),
        payment.bankPaymentId(),
        page == null ? base + "/payments/pix/" + payment.id() : page,
        payment.pixCode(),
        payment.expirationDate());
  }

  @Override
  public void refuse(OpenPayment payment, long cents) {
    settle("/payments/pix/refusal", payment, cents);
  }

  @Override
  public void refund(OpenPayment payment, long cents) {
    settle("/payments/pix/refund", payment, cents);
  }

  /** A conflict is an answer too: it cannot be any more. The payment's status says why. */
  private void settle(String path, OpenPayment payment, long cents) {
    http.post()
        .uri(path)
        .body(new PixJson.Settlement(payment.bankPaymentId(), cents))
        .retrieve()
        .onStatus(HttpStatus.CONFLICT::equals, (_, _) -> {})
        .toBodilessEntity();
  }

  @Override
  public Optional<Outcome> outcome(OpenPayment payment) {
    return Objects.requireNonNull(
            http.get()
                .uri("/payments/pix/by-bank-id/{id}", payment.bankPaymentId())
                .retrieve()
                .body(PixJson.Status.class))
        .outcome();
  }

  @Override
  public void subscribe() {
    http.post()
        .uri("/event/register")
        .headers(
            headers -> {
              if (!properties.hubKey().isEmpty()) {
                headers.setBearerAuth(properties.hubKey());
              }
            })
        .body(registration)
        .retrieve()
        .toBodilessEntity();
  }
}
