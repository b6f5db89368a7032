package dev.cafezinho.payment.bacen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies of the API, as far as they are needed. */
final class CobJson {
  private CobJson() {}

  record Open(Expiry calendario, Value valor, String chave, String solicitacaoPagador) {}

  record Expiry(long expiracao) {}

  record Value(String original) {}

  record Revise(String status) {
    static final Revise REMOVED = new Revise("REMOVIDA_PELO_USUARIO_RECEBEDOR");
  }

  record Return(String valor) {}

  record Webhook(String webhookUrl) {}

  /**
   * A charge as the bank shows it.
   *
   * @param pageUrl not in the standard; banks that are played have it
   */
  record Cob(
      String txid,
      Calendar calendario,
      @Nullable Location loc,
      String status,
      Value valor,
      String chave,
      @Nullable String pixCopiaECola,
      @Nullable List<Pix> pix,
      @Nullable String pageUrl) {

    List<Pix> paid() {
      return Objects.requireNonNullElse(pix, List.of());
    }
  }

  record Calendar(Instant criacao, long expiracao) {
    Instant end() {
      return criacao.plusSeconds(expiracao);
    }
  }

  record Location(long id) {}

  record Pix(String endToEndId, String valor, @Nullable List<GivenBack> devolucoes) {
    List<GivenBack> returns() {
      return Objects.requireNonNullElse(devolucoes, List.of());
    }
  }

  record GivenBack(String valor, String status) {
    boolean is(String expected) {
      return status.equals(expected);
    }
  }
}
