package dev.cafezinho.payment.bacen;

import dev.cafezinho.payment.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a charge, told from what the bank shows of it. An active one can still be paid,
 * also when its time is over by our clock: the bank's clock may differ, and a payment may be on its
 * way.
 */
final class CobOutcome {
  private CobOutcome() {}

  static Optional<Outcome> of(CobJson.Cob cob, Instant now) {
    return switch (cob.status()) {
      case "ATIVA" -> Optional.empty();
      case "CONCLUIDA" -> Optional.of(isGivenBack(cob) ? Outcome.REFUNDED : Outcome.AUTHORIZED);
      case "REMOVIDA_PELO_PSP" -> Optional.of(Outcome.REFUSED);
      case "REMOVIDA_PELO_USUARIO_RECEBEDOR" -> Optional.of(removedByUs(cob, now));
      default -> throw new IllegalStateException("Unknown status of a cob: " + cob.status());
    };
  }

  /** At the end of its time, or before it because the order was deleted. */
  private static Outcome removedByUs(CobJson.Cob cob, Instant now) {
    return now.isBefore(cob.calendario().end()) ? Outcome.REFUSED : Outcome.EXPIRED;
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
