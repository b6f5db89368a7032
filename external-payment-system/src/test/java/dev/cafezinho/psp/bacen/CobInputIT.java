package dev.cafezinho.psp.bacen;

import static dev.cafezinho.psp.bacen.CobClient.BODY;
import static dev.cafezinho.psp.bacen.CobClient.KEY;
import static dev.cafezinho.psp.bacen.CobClient.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not respect the schema gets the published answer, and nothing changes. */
class CobInputIT {
  @RegisterExtension
  private static final PspServer server = new PspServer("--cafezinho.psp.bacen.keys=" + KEY);

  private static final CobClient bank = new CobClient(server);
  private static final List<String> UNREADABLE = List.of("", "{", "{\"a\":}", "\u0000", "nul");

  static Stream<Arguments> badCharges() {
    return Stream.of(
        bad("37.00\"", "37\"", "cob.valor.original"),
        bad("\"37.00\"", "37.00", "cob.valor.original"),
        bad("\"37.00\"", "true", "cob.valor.original"),
        bad("37.00", "-37.00", "cob.valor.original"),
        bad("37.00", "0.00", "cob.valor.original"),
        bad("37.00", "12345678901.00", "cob.valor.original"),
        bad("37.00", "37,00", "cob.valor.original"),
        bad("37.00", "٣٧.٠٠", "cob.valor.original"),
        bad("\"original\"", "\"other\"", "cob.valor.original"),
        bad("{\"original\":\"37.00\"}", "[]", "cob.valor"),
        bad("{\"original\":\"37.00\"}", "null", "cob.valor"),
        bad("\"37.00\"", "\"37.00\",\"modalidadeAlteracao\":1", "cob.valor.modalidadeAlteracao"),
        bad("\"37.00\"", "\"37.00\",\"modalidadeAlteracao\":2", "cob.valor.modalidadeAlteracao"),
        bad("\"37.00\"", "\"37.00\",\"retirada\":{\"saque\":{}}", "cob.valor.retirada"),
        bad("{\"expiracao\":3600}", "3600", "cob.calendario"),
        bad("\"calendario\"", "\"calendar\"", "cob.calendario"),
        bad("3600", "0", "cob.calendario.expiracao"),
        bad("3600", "-1", "cob.calendario.expiracao"),
        bad("3600", "1.5", "cob.calendario.expiracao"),
        bad("3600", "\"3600\"", "cob.calendario.expiracao"),
        bad("3600", "2147483648", "cob.calendario.expiracao"),
        bad("3600", "1e400", "cob.calendario.expiracao"),
        bad("\"" + KEY + "\"", "null", "cob.chave"),
        bad("\"" + KEY + "\"", "7", "cob.chave"),
        bad(KEY, "nobody", "cob.chave"),
        bad(KEY, "9".repeat(78), "cob.chave"),
        bad(KEY, "7d9f0335-8dcc-4054-9bf9-0dbd61d36907", "cob.chave"),
        bad("\"cnpj\":\"12345678000195\",", "", "cob.devedor.cpf"),
        bad("\"cnpj\":", "\"cpf\":\"12345678909\",\"cnpj\":", "cob.devedor.cpf"),
        bad("\"cnpj\":\"12345678000195\"", "\"cpf\":\"1234567890\"", "cob.devedor.cpf"),
        bad("12345678000195", "1234567800019", "cob.devedor.cnpj"),
        bad("\"Empresa SA\"", "null", "cob.devedor.nome"),
        bad("Empresa SA", "n".repeat(201), "cob.devedor.nome"),
        bad("Serviço realizado.", "s".repeat(141), "cob.solicitacaoPagador"),
        bad("\"Serviço realizado.\"", "{}", "cob.solicitacaoPagador"),
        bad("\"Campo 1\"", "1", "cob.infoAdicionais.nome"),
        bad("Campo 1", "n".repeat(51), "cob.infoAdicionais.nome"),
        bad("Informação 1", "v".repeat(201), "cob.infoAdicionais.valor"),
        bad("[{\"nome\":\"Campo 1\",\"valor\":\"Informação 1\"}]", "{}", "cob.infoAdicionais"),
        bad("[{", "[null,{", "cob.infoAdicionais"),
        bad("[{", "[" + "{\"nome\":\"n\",\"valor\":\"v\"},".repeat(50) + "{", "cob.infoAdicionais"),
        bad("{\"calendario\"", "{\"loc\":{\"id\":7},\"calendario\"", "cob.loc.id"));
  }

  private static Arguments bad(String good, String instead, String property) {
    assertThat(BODY).contains(good);
    return Arguments.of(BODY.replace(good, instead), property);
  }

  @ParameterizedTest
  @MethodSource("badCharges")
  void refusesChargesThatAreNotAsPublished(String body, String property) {
    var txid = CobClient.txid();
    var answer = bank.put(txid, body);

    isProblem(answer, 400, "CobOperacaoInvalida");
    var violation = PspClient.json(answer).get("violacoes").get(0);
    assertThat(violation.get("propriedade").asString()).isEqualTo(property);
    assertThat(violation.get("razao").asString()).isNotBlank();
    isProblem(bank.psp.get("/cob/" + txid, "*/*"), 404, "CobNaoEncontrado");
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    var answer = bank.put(CobClient.txid(), "{}");
    assertThat(PspClient.json(answer).get("violacoes")).hasSizeGreaterThan(2);
    isProblem(bank.put(CobClient.txid(), "[]"), 400, "CobOperacaoInvalida");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "7978c0c97ea847e78e8849634", "7978c0c97ea847e78e8849634473c1f-"})
  void refusesTxidsThatAreNotAsPublished(String txid) {
    isProblem(bank.put(txid, BODY), 400, "CobOperacaoInvalida");
    isProblem(bank.put("a".repeat(36), BODY), 400, "CobOperacaoInvalida");
    isProblem(bank.psp.get("/cob/" + txid, "*/*"), 404, "CobNaoEncontrado");
    isProblem(bank.remove(txid), 404, "CobNaoEncontrado");
  }

  @Test
  void refusesWhatIsNoJson() {
    var routes =
        List.of(
            "/cob/" + CobClient.txid(),
            "/webhook/" + KEY,
            "/pix/" + "e".repeat(32) + "/devolucao/1");
    for (var route : routes) {
      for (var body : UNREADABLE) {
        isProblem(bank.psp.send("PUT", route, body), 400, "RequisicaoInvalida");
      }
      assertThat(bank.psp.send("PUT", route, " ".repeat(100_000)).statusCode()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"status\":null}",
        "{\"status\":7}",
        "{\"status\":\"REMOVIDA_PELO_PSP\"}",
        "{\"status\":\"CONCLUIDA\"}",
        "{\"valor\":{\"original\":\"1.00\"}}",
        "{\"status\":\"REMOVIDA_PELO_USUARIO_RECEBEDOR\",\"valor\":{\"original\":\"1.00\"}}"
      })
  void changesNothingButWhetherAChargeIsOffered(String body) {
    var txid = CobClient.txid();
    var cob = bank.open(txid, BODY);
    isProblem(bank.psp.send("PATCH", "/cob/" + txid, body), 400, "CobOperacaoInvalida");
    assertThat(bank.show(txid)).isEqualTo(cob);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "x", "99999999999"})
  void showsNoRevisionThatThereIsNot(String revision) {
    var txid = CobClient.txid();
    bank.open(txid, BODY);
    var answer = bank.psp.get("/cob/" + txid + "?revisao=" + revision, "*/*");
    isProblem(answer, 400, "CobConsultaInvalida");
    assertThat(bank.psp.get("/cob/" + txid + "?revisao=0", "*/*").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"valor\":null}",
        "{\"valor\":37.00}",
        "{\"valor\":\"-37.00\"}",
        "{\"valor\":\"0.00\"}",
        "{\"valor\":\"37\"}",
        "{\"valor\":\"99999999999.00\"}",
        "{\"valor\":\"38.00\"}",
        "{\"valor\":\"37.00\",\"natureza\":\"RETIRADA\"}",
        "{\"valor\":\"37.00\",\"natureza\":7}",
        "{\"valor\":\"37.00\",\"descricao\":7}"
      })
  void givesNothingBackThatIsNotAskedForAsPublished(String body) {
    var paid = bank.settle("confirmation", bank.open(CobClient.txid(), BODY));
    var path = "/pix/" + CobClient.endToEndId(paid) + "/devolucao/";
    isProblem(bank.psp.send("PUT", path + "r1", body), 400, "PixDevolucaoInvalida");
    isProblem(bank.giveBack(paid, "r-1", "37.00"), 400, "PixDevolucaoInvalida");
    isProblem(bank.giveBack(paid, "r".repeat(36), "37.00"), 400, "PixDevolucaoInvalida");
    assertThat(bank.show(paid.get("txid").asString())).isEqualTo(paid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "E12345678202009091221kkkkkkkkkkk", "E1234567820200909122-kkkkkkkkkkk"})
  void knowsNoOtherPayments(String endToEndId) {
    var path = "/pix/" + endToEndId;
    isProblem(bank.psp.get(path, "*/*"), 404, "PixNaoEncontrado");
    isProblem(bank.psp.get(path + "/devolucao/r1", "*/*"), 404, "PixDevolucaoNaoEncontrada");
    var body = "{\"valor\":\"37.00\"}";
    isProblem(bank.psp.send("PUT", path + "/devolucao/r1", body), 404, "PixNaoEncontrado");
    isProblem(bank.psp.get("/qr/" + endToEndId, "*/*"), 404, "CobPayloadNaoEncontrado");
  }

  @Test
  void knowsNoPaymentBeforeItIsMade() {
    var cob = bank.open(CobClient.txid(), BODY);
    var paid = bank.settle("confirmation", bank.open(CobClient.txid(), BODY));
    var other = CobClient.endToEndId(paid).replace("E12345678", "E87654321");
    isProblem(bank.psp.get("/pix/" + other, "*/*"), 404, "PixNaoEncontrado");
    assertThat(cob.has("pix")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"webhookUrl\":null}",
        "{\"webhookUrl\":7}",
        "{\"webhookUrl\":\"\"}",
        "{\"webhookUrl\":\"example.com\"}",
        "{\"webhookUrl\":\"ftp://example.com\"}",
        "{\"webhookUrl\":\"http://user@example.com\"}",
        "{\"webhookUrl\":\"http://\"}",
        "{\"webhookUrl\":\"http://ex ample.com\"}",
        "{\"webhookUrl\":\"http://example.com/?a=b\"}",
        "{\"webhookUrl\":\"http://example.com/#a\"}",
        "{\"webhookUrl\":\"http://169.254.169.254/latest\"}",
        "{\"webhookUrl\":\"http://0.0.0.0\"}"
      })
  void callsNobodyWhoseAddressIsNotOne(String body) {
    isProblem(bank.psp.send("PUT", "/webhook/" + KEY, body), 400, "WebhookOperacaoInvalida");
    var tooLong = "{\"webhookUrl\":\"http://localhost/" + "a".repeat(1000) + "\"}";
    isProblem(bank.psp.send("PUT", "/webhook/" + KEY, tooLong), 400, "WebhookOperacaoInvalida");
    isProblem(bank.psp.get("/webhook/" + KEY, "*/*"), 404, "WebhookNaoEncontrado");
    isProblem(bank.psp.send("DELETE", "/webhook/" + KEY, ""), 404, "WebhookNaoEncontrado");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "7d9f0335-8dcc-4054-9bf9-0dbd61d36907", "99999999999999999999"})
  void tellsOfOwnKeysOnly(String key) {
    var body = "{\"webhookUrl\":\"http://localhost/\"}";
    isProblem(bank.psp.send("PUT", "/webhook/" + key, body), 400, "WebhookOperacaoInvalida");
    isProblem(bank.psp.get("/webhook/" + key, "*/*"), 404, "WebhookNaoEncontrado");
  }
}
