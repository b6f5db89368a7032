package dev.cafezinho.psp.bacen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A return as JSON shows it. */
record DevolucaoView(
    String id,
    @JsonProperty("rtrId") String rtrId,
    String valor,
    Horario horario,
    String natureza,
    Status status) {

  enum Status {
    EM_PROCESSAMENTO,
    DEVOLVIDO
  }

  record Horario(Instant solicitacao, @Nullable Instant liquidacao) {}

  /** Asked for and settled are one moment here, unless a crash parted them. */
  static DevolucaoView of(Return returned, long cents, boolean settled) {
    return new DevolucaoView(
        returned.id(),
        returned.rtrId(),
        Reais.of(cents),
        new Horario(returned.at(), settled ? returned.at() : null),
        "ORIGINAL",
        settled ? Status.DEVOLVIDO : Status.EM_PROCESSAMENTO);
  }
}
