package dev.cafezinho.psp.bacen.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.bacen.Cob;
import dev.cafezinho.psp.bacen.schema.Reais;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was paid on a charge, as JSON shows it. */
public record ReceivedPix(
    @JsonProperty("endToEndId") String endToEndId,
    String txid,
    String valor,
    String chave,
    Instant horario,
    @Nullable List<DevolucaoView> devolucoes) {

  /** Empty before it is paid. */
  public static Optional<ReceivedPix> of(Cob cob, PaymentStatus as) {
    return cob.receipt()
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
    boolean settled = as == PaymentStatus.REFUNDED;
    return cob.back()
        .map(back -> List.of(DevolucaoView.of(back, cob.terms().value(), settled)))
        .orElse(null);
  }
}
