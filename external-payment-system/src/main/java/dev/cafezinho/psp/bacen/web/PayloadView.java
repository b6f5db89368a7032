package dev.cafezinho.psp.bacen.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.psp.bacen.Charged;
import dev.cafezinho.psp.bacen.CobStatus;
import dev.cafezinho.psp.bacen.Devedor;
import dev.cafezinho.psp.bacen.InfoAdicional;
import dev.cafezinho.psp.bacen.schema.Reais;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A charge as the buyer's bank reads it from its location. */
record PayloadView(
    CobView.Calendario calendario,
    String txid,
    int revisao,
    CobStatus status,
    @Nullable Devedor devedor,
    CobView.Valor valor,
    String chave,
    @JsonProperty("solicitacaoPagador") @Nullable String solicitacaoPagador,
    @JsonProperty("infoAdicionais") @Nullable List<InfoAdicional> infoAdicionais) {

  static PayloadView of(Charged charged, Instant now) {
    var terms = charged.cob().terms();
    return new PayloadView(
        new CobView.Calendario(charged.payment().createdAt(), now, terms.expiresIn()),
        charged.cob().txid(),
        charged.revision(),
        charged.status(),
        terms.devedor(),
        new CobView.Valor(Reais.of(terms.value())),
        terms.key(),
        terms.request(),
        terms.infos().isEmpty() ? null : terms.infos());
  }
}
