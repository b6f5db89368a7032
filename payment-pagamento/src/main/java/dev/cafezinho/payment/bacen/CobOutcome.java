package dev.cafezinho.payment.bacen;

import dev.cafezinho.payment.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a charge, told from what the bank shows of it. That its time is over the bank does
 * not say: it follows from the clock.
 */
final class CobOutcome {
  private CobOutcome() {}

  static Optional<Outcome> of(CobJson.Cob cob, Instant now) {
    return switch (cob.status()) {
      case "ATIVA" ->
          now.isBefore(cob.calendario().end()) ? Optional.empty() : Optional.of(Outcome.EXPIRED);
      case "CONCLUIDA" -> Optional.of(isGivenBack(cob) ? Outcome.REFUNDED : Outcome.AUTHORIZED);
      case "REMOVIDA_PELO_USUARIO_RECEBEDOR", "REMOVIDA_PELO_PSP" -> Optional.of(Outcome.REFUSED);
      default -> throw new IllegalStateException("Unknown status of a cob: " + cob.status());
    };
  }

  /** All of it: what is on its way may still come to nothing. */
  private static boolean isGivenBack(CobJson.Cob cob) {
    return !cob.paid().isEmpty() && cob.paid().stream().allMatch(CobOutcome::isGivenBack);
  }

  private static boolean isGivenBack(CobJson.Pix pix) {
    long back =
        pix.returns().stream()
            .filter(each -> each.is("DEVOLVIDO"))
            .mapToLong(each -> cents(each.valor()))
            .sum();
    return back >= cents(pix.valor());
  }

  private static long cents(String text) {
    return Reais.cents(text).orElseThrow(() -> new IllegalStateException("Not an amount: " + text));
  }
}
