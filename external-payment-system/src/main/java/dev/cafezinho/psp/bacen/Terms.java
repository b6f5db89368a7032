package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.bacen.schema.Form;
import dev.cafezinho.psp.bacen.schema.PixKey;
import dev.cafezinho.psp.bacen.schema.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a charge is about: the same request makes the same terms.
 *
 * @param expiresIn in seconds
 * @param value in cents
 * @param key the PIX key that gets the money
 * @param request what the buyer is asked to tell
 */
public record Terms(
    int expiresIn,
    long value,
    String key,
    @Nullable Devedor devedor,
    @Nullable String request,
    List<InfoAdicional> infos) {
  private static final int DAY = 86_400;

  /**
   * Reads a body of {@code PUT /cob/{txid}}.
   *
   * @throws Refusal if it does not respect the schema, or asks for what is not offered
   */
  public static Terms read(JsonNode body) {
    var cob = Form.of("cob", body);
    var terms =
        new Terms(
            cob.object("calendario").number("expiracao", seconds -> seconds > 0, DAY),
            value(cob.object("valor")),
            cob.text("chave", PixKey::isValid),
            cob.has("devedor") ? Devedor.read(cob.object("devedor")) : null,
            cob.optionalText("solicitacaoPagador", 140),
            cob.objects("infoAdicionais", 50).stream().map(InfoAdicional::read).toList());
    if (cob.has("loc")) {
      cob.refuse("loc.id", "O location referenciado por loc.id inexiste.");
    }
    cob.end(Problem.COB_OPERACAO_INVALIDA);
    return terms;
  }

  private static long value(Form value) {
    if (value.number("modalidadeAlteracao", mode -> mode == 0 || mode == 1, 0) == 1) {
      value.refuse("modalidadeAlteracao", "Este PSP não oferece alteração do valor.");
    }
    if (value.has("retirada")) {
      value.refuse("retirada", "Este PSP não oferece saque nem troco.");
    }
    return value.amount("original");
  }
}
