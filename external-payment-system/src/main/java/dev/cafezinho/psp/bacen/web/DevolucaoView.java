package dev.cafezinho.psp.bacen.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.psp.bacen.Return;
import dev.cafezinho.psp.bacen.schema.Reais;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A return as JSON shows it. */
public record DevolucaoView(
    String id,
    @JsonProperty("rtrId") String rtrId,
    String valor,
    Horario horario,
    String natureza,
    Status status) {

  public enum Status {
    EM_PROCESSAMENTO,
    DEVOLVIDO
  }

  public record Horario(Instant solicitacao, @Nullable Instant liquidacao) {}

  /** Asked for and settled are one moment here, unless a crash parted them. */
  public static DevolucaoView of(Return returned, long cents, boolean settled) {
    return new DevolucaoView(
        returned.id(),
        returned.rtrId(),
        Reais.of(cents),
        new Horario(returned.at(), settled ? returned.at() : null),
        "ORIGINAL",
        settled ? Status.DEVOLVIDO : Status.EM_PROCESSAMENTO);
  }
}
