package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.PaymentCommand.Refund;
import dev.cafezinho.psp.application.PaymentHandler;
import dev.cafezinho.psp.bacen.schema.Form;
import dev.cafezinho.psp.bacen.schema.Problem;
import dev.cafezinho.psp.bacen.schema.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Gives back what was paid, all of it and once. */
@Service
public class Returns {
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{1,35}");
  private static final int DESCRIPTION_LENGTH = 140;

  /** For so long a return may be asked for. */
  private static final Duration WINDOW = Duration.ofDays(90);

  private final CobService cobService;
  private final Cobs cobs;
  private final PaymentHandler handler;
  private final BacenProperties settings;
  private final Clock clock;

  Returns(
      CobService cobService,
      Cobs cobs,
      PaymentHandler handler,
      BacenProperties settings,
      Clock clock) {
    this.cobService = cobService;
    this.cobs = cobs;
    this.handler = handler;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Gives it back; the same request again finds it given back.
   *
   * @throws Refusal if it is not what can be given back
   */
  public Charged giveBack(String endToEndId, String id, JsonNode body) {
    long cents = read(id, body);
    var found =
        cobService
            .findByEndToEndId(endToEndId)
            .orElseThrow(() -> new Refusal(Problem.PIX_NAO_ENCONTRADO));
    check(found, id, cents);
    var now = clock.instant();
    var cob = cobs.change(found.cob(), known -> known.returning(id, settings.ispb(), now));
    check(new Charged(cob, found.payment()), id, cents);
    handler.handle(found.payment().bankPaymentId(), new Refund(cents, now));
    return cobService.find(cob.txid()).orElseThrow();
  }

  private static long read(String id, JsonNode body) {
    var form = Form.of("devolucao", body);
    if (!ID.matcher(id).matches()) {
      form.refuse("id");
    }
    long cents = form.amount("valor");
    form.optionalText("descricao", DESCRIPTION_LENGTH);
    if (form.has("natureza")) {
      form.text("natureza", "ORIGINAL"::equals); // there was nothing to take out in cash
    }
    form.end(Problem.PIX_DEVOLUCAO_INVALIDA);
    return cents;
  }

  private void check(Charged found, String id, long cents) {
    var known = found.cob().back();
    long paid = found.cob().terms().value();
    if (known.filter(back -> !back.id().equals(id)).isPresent() || cents > paid) {
      throw no("A devolução, com as demais, excederia o valor do pix originário.");
    }
    if (known.isPresent() && cents != paid) {
      throw no("O id já foi utilizado por outra requisição de devolução.");
    }
    if (cents != paid) {
      throw no("Este PSP só oferece a devolução do valor inteiro.");
    }
    var earliest = clock.instant().minus(WINDOW);
    if (found.cob().receipt().filter(receipt -> receipt.at().isBefore(earliest)).isPresent()) {
      throw no("A devolução viola a janela de 90 dias desde a liquidação do pix.");
    }
  }

  private static Refusal no(String reason) {
    return Refusal.of(Problem.PIX_DEVOLUCAO_INVALIDA, reason, "devolucao.valor");
  }
}
