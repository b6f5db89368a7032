package dev.cafezinho.psp.bacen;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.psp.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was paid on a charge, as JSON shows it. */
record ReceivedPix(
    @JsonProperty("endToEndId") String endToEndId,
    String txid,
    String valor,
    String chave,
    Instant horario,
    @Nullable List<DevolucaoView> devolucoes) {

  /** Empty before it is paid. */
  static Optional<ReceivedPix> of(Cob cob, PaymentStatus as) {
    return Optional.ofNullable(cob.paid())
        .map(
            receipt ->
                new ReceivedPix(
                    receipt.endToEndId(),
                    cob.txid(),
                    Reais.of(cob.terms().value()),
                    cob.terms().key(),
                    receipt.at(),
                    returns(cob, as)));
  }

  private static @Nullable List<DevolucaoView> returns(Cob cob, PaymentStatus as) {
    var returned = cob.returned();
    return returned == null
        ? null
        : List.of(DevolucaoView.of(returned, cob.terms().value(), as == PaymentStatus.REFUNDED));
  }
}
