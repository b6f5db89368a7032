package dev.cafezinho.payment.web;

import dev.cafezinho.payment.application.ChargeHandler;
import dev.cafezinho.payment.application.PaymentProperties;
import dev.cafezinho.payment.application.UnknownTransaction;
import dev.cafezinho.payment.application.WrongAmount;
import dev.cafezinho.payment.bacen.BacenProperties;
import dev.cafezinho.payment.bacen.Reais;
import dev.cafezinho.payment.bacen.TxId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Verifies one thing that a callback says: id and amount must be a charge's of ours, the key too if
 * the bank names it. What became of the charge is then asked of the bank itself.
 */
@Component
@ConditionalOnProperty(name = PaymentProperties.PROVIDER, havingValue = "bacen")
class PixCallbackVerifier {
  private final ChargeHandler charges;
  private final String key;

  PixCallbackVerifier(ChargeHandler charges, BacenProperties bank) {
    this.charges = charges;
    this.key = bank.key();
  }

  /** Why something was not recorded. */
  record Refusal(HttpStatus status, String txid, String reason) {}

  /** Empty once it is recorded. */
  Optional<Refusal> verify(JsonNode pix) {
    String txid = pix.path("txid").stringValue("");
    Optional<Long> cents = Reais.cents(pix.path("valor").stringValue(""));
    if (cents.isEmpty()) {
      return no(HttpStatus.BAD_REQUEST, txid, "valor is not an amount");
    }
    if (!pix.path("chave").stringValue(key).equals(key)) {
      return no(HttpStatus.BAD_REQUEST, txid, "chave is not our key");
    }
    try {
      String order = TxId.orderId(txid).orElseThrow(UnknownTransaction::new);
      return charges.onCallback(order, txid, cents.get())
          ? Optional.empty()
          : no(HttpStatus.CONFLICT, txid, "The bank does not show it so");
    } catch (UnknownTransaction e) {
      return no(HttpStatus.NOT_FOUND, txid, String.valueOf(e.getMessage()));
    } catch (WrongAmount e) {
      return no(HttpStatus.BAD_REQUEST, txid, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Refusal> no(HttpStatus status, String txid, String reason) {
    return Optional.of(new Refusal(status, txid, reason));
  }
}
