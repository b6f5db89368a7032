package dev.cafezinho.psp.bacen.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.psp.bacen.Charged;
import dev.cafezinho.psp.bacen.CobStatus;
import dev.cafezinho.psp.bacen.Devedor;
import dev.cafezinho.psp.bacen.InfoAdicional;
import dev.cafezinho.psp.bacen.schema.Reais;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charge as JSON shows it to the receiver.
 *
 * @param pix what was paid; absent before
 * @param pageUrl where the buyer's bank is played; an addition of ours, as the standard allows
 */
record CobView(
    Calendario calendario,
    String txid,
    int revisao,
    Loc loc,
    String location,
    CobStatus status,
    @Nullable Devedor devedor,
    Valor valor,
    String chave,
    @JsonProperty("solicitacaoPagador") @Nullable String solicitacaoPagador,
    @JsonProperty("infoAdicionais") @Nullable List<InfoAdicional> infoAdicionais,
    @JsonProperty("pixCopiaECola") String pixCopiaECola,
    @Nullable List<ReceivedPix> pix,
    @JsonProperty("pageUrl") URI pageUrl) {

  record Calendario(Instant criacao, @Nullable Instant apresentacao, int expiracao) {}

  record Loc(long id, String location, @JsonProperty("tipoCob") String tipoCob, Instant criacao) {}

  record Valor(String original) {}

  static CobView of(Charged charged, String location, URI pageUrl) {
    var payment = charged.payment();
    var terms = charged.cob().terms();
    return new CobView(
        new Calendario(payment.createdAt(), null, terms.expiresIn()),
        charged.cob().txid(),
        charged.revision(),
        new Loc(payment.id(), location, "cob", payment.createdAt()),
        location,
        charged.status(),
        terms.devedor(),
        new Valor(Reais.of(terms.value())),
        terms.key(),
        terms.request(),
        terms.infos().isEmpty() ? null : terms.infos(),
        payment.code(),
        ReceivedPix.of(charged.cob(), payment.status()).map(List::of).orElse(null),
        pageUrl);
  }
}
