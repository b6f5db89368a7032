package dev.cafezinho.psp.bacen;

import static dev.cafezinho.psp.bacen.CobClient.BODY;
import static dev.cafezinho.psp.bacen.CobClient.KEY;
import static dev.cafezinho.psp.bacen.CobClient.endToEndId;
import static dev.cafezinho.psp.bacen.CobClient.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class CobIT {
  @RegisterExtension private static final PspServer server = new PspServer();
  private static final CobClient bank = new CobClient(server);

  private final String txid = CobClient.txid();

  @Test
  void opensCharge() {
    var cob = bank.open(txid, BODY);

    assertThat(cob.get("txid").asString()).isEqualTo(txid);
    assertThat(cob.get("status").asString()).isEqualTo("ATIVA");
    assertThat(cob.get("revisao").asInt()).isZero();
    assertThat(cob.get("calendario").get("expiracao").asInt()).isEqualTo(3600);
    assertThat(Instant.parse(cob.get("calendario").get("criacao").asString()))
        .isBefore(Instant.now().plusSeconds(1));
    assertThat(cob.get("valor").get("original").asString()).isEqualTo("37.00");
    assertThat(cob.get("chave").asString()).isEqualTo(KEY);
    assertThat(cob.get("devedor").get("cnpj").asString()).isEqualTo("12345678000195");
    assertThat(cob.get("solicitacaoPagador").asString()).isEqualTo("Serviço realizado.");
    assertThat(cob.get("infoAdicionais").get(0).get("nome").asString()).isEqualTo("Campo 1");
    assertThat(cob.get("loc").get("tipoCob").asString()).isEqualTo("cob");
    assertThat(cob.has("pix")).isFalse();
    assertThat(bank.show(txid)).isEqualTo(cob);
  }

  @Test
  void hasCodeThatSaysWhereTheChargeIsRead() {
    var cob = bank.open(txid, BODY);
    var location = cob.get("location").asString();
    var payload = location.substring(location.indexOf('/'));

    assertThat(location).hasSizeLessThanOrEqualTo(77);
    assertThat(cob.get("loc").get("location").asString()).isEqualTo(location);
    assertThat(cob.get("pixCopiaECola").asString())
        .startsWith("000201010212")
        .contains("25" + location.length() + location, "62070503***6304")
        .doesNotContain("37.00", KEY);
    var read = PspClient.json(bank.psp.get(payload, "*/*"));
    assertThat(read.get("txid").asString()).isEqualTo(txid);
    assertThat(read.get("valor").get("original").asString()).isEqualTo("37.00");
    assertThat(read.get("calendario").has("apresentacao")).isTrue();
  }

  @Test
  void opensOneChargeForOneTxid() {
    var first = bank.put(txid, BODY);
    var again = bank.put(txid, BODY);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    isProblem(bank.put(txid, BODY.replace("37.00", "37.01")), 400, "CobOperacaoInvalida");
    assertThat(bank.show(txid).get("valor").get("original").asString()).isEqualTo("37.00");
  }

  @Test
  void needsNoMoreThanKeyAmountAndCalendar() {
    var least = "{\"calendario\":{},\"valor\":{\"original\":\"0.01\"},\"chave\":\"" + KEY + "\"}";
    var cob = bank.open(txid, least);
    assertThat(cob.get("calendario").get("expiracao").asInt()).isEqualTo(86_400);
  }

  @Test
  void isConcludedWhenItIsPaid() {
    var cob = bank.settle("confirmation", bank.open(txid, BODY));

    assertThat(cob.get("status").asString()).isEqualTo("CONCLUIDA");
    var pix = cob.get("pix").get(0);
    assertThat(pix.get("endToEndId").asString()).matches("E12345678\\d{12}[0-9A-Za-z]{11}");
    assertThat(pix.get("txid").asString()).isEqualTo(txid);
    assertThat(pix.get("valor").asString()).isEqualTo("37.00");
    assertThat(pix.get("chave").asString()).isEqualTo(KEY);
    assertThat(pix.has("devolucoes")).isFalse();
    assertThat(PspClient.json(bank.psp.get("/pix/" + endToEndId(cob), "*/*"))).isEqualTo(pix);
    isProblem(bank.remove(txid), 400, "CobOperacaoInvalida");
  }

  @Test
  void isGivenBackOnce() {
    var paid = bank.settle("confirmation", bank.open(txid, BODY));
    isProblem(bank.giveBack(paid, "r1", "37.01"), 400, "PixDevolucaoInvalida");
    isProblem(bank.giveBack(paid, "r1", "36.99"), 400, "PixDevolucaoInvalida");

    var first = bank.giveBack(paid, "r1", "37.00");
    var again = bank.giveBack(paid, "r1", "37.00");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    var devolucao = PspClient.json(first);
    assertThat(devolucao.get("status").asString()).isEqualTo("DEVOLVIDO");
    assertThat(devolucao.get("rtrId").asString()).matches("D12345678\\d{12}[0-9A-Za-z]{11}");
    assertThat(devolucao.get("horario").has("liquidacao")).isTrue();
    isProblem(bank.giveBack(paid, "r1", "36.99"), 400, "PixDevolucaoInvalida");
    isProblem(bank.giveBack(paid, "r2", "37.00"), 400, "PixDevolucaoInvalida");
    var path = "/pix/" + endToEndId(paid) + "/devolucao/";
    assertThat(PspClient.json(bank.psp.get(path + "r1", "*/*"))).isEqualTo(devolucao);
    isProblem(bank.psp.get(path + "r2", "*/*"), 404, "PixDevolucaoNaoEncontrada");
    var cob = bank.show(txid);
    assertThat(cob.get("status").asString()).isEqualTo("CONCLUIDA");
    assertThat(cob.get("pix").get(0).get("devolucoes").get(0)).isEqualTo(devolucao);
  }

  /** The first of the two writes of a return was made, and then the process died. */
  @Test
  void goesOnGivingBackWhatItHasBegunToGiveBack() {
    bank.settle("confirmation", bank.open(txid, BODY));
    var begun =
        new Document("_id", "r1")
            .append("rtrId", "D12345678")
            .append("at", Date.from(Instant.now()));
    server
        .database()
        .getCollection("cobs")
        .updateOne(
            new Document("_id", txid), new Document("$set", new Document("returned", begun)));

    var devolucao = bank.show(txid).get("pix").get(0).get("devolucoes").get(0);

    assertThat(devolucao.get("id").asString()).isEqualTo("r1");
    assertThat(devolucao.get("status").asString()).isEqualTo("DEVOLVIDO");
  }

  @Test
  void showsWhatTheBankGaveBackByItself() {
    var paid = bank.settle("confirmation", bank.open(txid, BODY));
    var pix = bank.settle("refund", paid).get("pix").get(0);
    assertThat(pix.get("devolucoes").get(0).get("status").asString()).isEqualTo("DEVOLVIDO");
    isProblem(bank.giveBack(paid, "r1", "37.00"), 400, "PixDevolucaoInvalida");
  }

  @Test
  void isRemovedByItsReceiver() {
    var cob = bank.open(txid, BODY);
    var removed = bank.remove(txid);

    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(status(PspClient.json(removed))).isEqualTo("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    assertThat(PspClient.json(removed).get("revisao").asInt()).isEqualTo(1);
    assertThat(bank.show(txid)).isEqualTo(PspClient.json(removed));
    var location = cob.get("location").asString();
    var payload = bank.psp.get(location.substring(location.indexOf('/')), "*/*");
    isProblem(payload, 410, "CobPayloadNaoEncontrado");
    isProblem(bank.remove(txid), 400, "CobOperacaoInvalida");
  }

  @Test
  void isRemovedByTheBankWhenTheBuyerRefuses() {
    var cob = bank.settle("refusal", bank.open(txid, BODY));
    assertThat(status(cob)).isEqualTo("REMOVIDA_PELO_PSP");
  }

  @Test
  void staysActiveWhenItsTimeIsOver() {
    var cob = bank.open(txid, BODY.replace("3600", "1"));
    var page = "/payments/pix/" + cob.get("loc").get("id").asLong();
    await().until(() -> bank.psp.get(page, "application/json").body().contains("expired"));

    assertThat(status(bank.show(txid))).isEqualTo("ATIVA");
    assertThat(bank.remove(txid).statusCode()).isEqualTo(200);
    assertThat(status(bank.show(txid))).isEqualTo("REMOVIDA_PELO_USUARIO_RECEBEDOR");
  }

  @Test
  void outlivesTheServer() {
    var paid = bank.settle("confirmation", bank.open(txid, BODY));
    server.restart(() -> {});
    assertThat(bank.show(txid).get("pix")).isEqualTo(paid.get("pix"));
  }

  private static String status(JsonNode cob) {
    return cob.get("status").asString();
  }
}
