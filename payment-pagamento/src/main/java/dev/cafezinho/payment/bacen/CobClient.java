package dev.cafezinho.payment.bacen;

import dev.cafezinho.payment.ChargeRequest;
import dev.cafezinho.payment.OpenPayment;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.application.PaymentProperties;
import dev.cafezinho.payment.application.PaymentSystem;
import dev.cafezinho.payment.http.AddressProperties;
import dev.cafezinho.payment.http.PaymentHttp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** PIX payments as charges at a bank. */
@Component
@ConditionalOnProperty(name = PaymentProperties.PROVIDER, havingValue = "bacen")
class CobClient implements PaymentSystem {
  private final RestClient http;
  private final BacenProperties bank;
  private final PaymentProperties properties;
  private final PayPage page;
  private final CobJson.Webhook webhook;
  private final Clock clock;

  CobClient(
      PaymentHttp http,
      BacenProperties bank,
      PaymentProperties properties,
      PayPage page,
      CallbackSecret secret,
      AddressProperties addresses,
      Clock clock) {
    this.http =
        http.to(bank.url())
            .defaultHeaders(
                headers -> {
                  if (!bank.token().isEmpty()) {
                    headers.setBearerAuth(bank.token());
                  }
                })
            .build();
    this.bank = bank;
    this.properties = properties;
    this.page = page;
    this.webhook =
        new CobJson.Webhook(addresses.urls().pagamento() + "/webhooks/bacen/" + secret.value());
    this.clock = clock;
  }

  @Override
  public OpenPayment open(ChargeRequest request) {
    String txid = TxId.of(request.orderId());
    long cents = request.amount().amount();
    CobJson.Open body =
        new CobJson.Open(
            new CobJson.Expiry(properties.expiresIn(request.contents().fulfilment()).toSeconds()),
            new CobJson.Value(Reais.of(cents)),
            bank.key(),
            "Pedido " + request.number());
    CobJson.Cob cob = put(txid, body);
    if (!cob.valor().original().equals(body.valor().original())) {
      throw new IllegalStateException("The charge " + txid + " is there with another amount");
    }
    CobJson.Location location = cob.loc();
    return new OpenPayment(
        location == null ? 0 : location.id(),
        txid,
        page.of(request.orderId(), cob),
        Objects.requireNonNull(cob.pixCopiaECola(), "pixCopiaECola is missing"),
        cob.calendario().end());
  }

  /** A bank that takes no second request for a txid is asked what it has under it. */
  private CobJson.Cob put(String txid, CobJson.Open body) {
    try {
      return checked(
          txid, http.put().uri("/cob/{txid}", txid).body(body).retrieve().body(CobJson.Cob.class));
    } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.Conflict refused) {
      try {
        return get(txid);
      } catch (HttpClientErrorException.NotFound _) {
        throw refused;
      }
    }
  }

  @Override
  public void refuse(OpenPayment payment, long cents) {
    http.patch()
        .uri("/cob/{txid}", payment.bankPaymentId())
        .body(CobJson.Revise.REMOVED)
        .retrieve()
        .onStatus(CobClient::cannotBe, (_, _) -> {})
        .toBodilessEntity();
  }

  @Override
  public void refund(OpenPayment payment, long cents) {
    String txid = payment.bankPaymentId();
    for (CobJson.Pix pix : get(txid).paid()) {
      if (pix.returns().stream().noneMatch(each -> each.is("DEVOLVIDO"))) {
        http.put()
            .uri("/pix/{id}/devolucao/{name}", pix.endToEndId(), returnId(txid, pix))
            .body(new CobJson.Return(Reais.of(cents)))
            .retrieve()
            .onStatus(CobClient::cannotBe, (_, _) -> {})
            .toBodilessEntity();
      }
    }
  }

  /**
   * The same until it has come to nothing: then another is begun. One that is on its way is asked
   * for again, for it may have got stuck; under the same name it is not done twice.
   */
  private static String returnId(String txid, CobJson.Pix pix) {
    long failed = pix.returns().stream().filter(each -> each.is("NAO_REALIZADO")).count();
    return failed == 0 ? txid : txid + failed;
  }

  @Override
  public Optional<Outcome> outcome(OpenPayment payment) {
    return CobOutcome.of(get(payment.bankPaymentId()), clock.instant());
  }

  @Override
  public void subscribe() {
    http.put().uri("/webhook/{key}", bank.key()).body(webhook).retrieve().toBodilessEntity();
  }

  private CobJson.Cob get(String txid) {
    return checked(txid, http.get().uri("/cob/{txid}", txid).retrieve().body(CobJson.Cob.class));
  }

  /** What speaks of another charge, or pays somebody else, is not believed. */
  private CobJson.Cob checked(String txid, CobJson.@Nullable Cob cob) {
    if (cob == null || !cob.txid().equals(txid) || !cob.chave().equals(bank.key())) {
      throw new IllegalStateException("The bank's answer is not about our charge " + txid);
    }
    return cob;
  }

  /** A refusal is an answer too: what the charge shows says why. */
  private static boolean cannotBe(HttpStatusCode status) {
    return status.isSameCodeAs(HttpStatus.BAD_REQUEST) || status.isSameCodeAs(HttpStatus.CONFLICT);
  }
}
