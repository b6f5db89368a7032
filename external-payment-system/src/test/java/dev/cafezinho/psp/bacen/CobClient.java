package dev.cafezinho.psp.bacen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.bacen.schema.Draw;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Charges as the Central Bank's API has it, and lets the simulated buyer pay or not. */
public final class CobClient {
  public static final String KEY = "7d9f0335-8dcc-4054-9bf9-0dbd61d36906";
  public static final String BODY =
      """
      {"calendario":{"expiracao":3600},"devedor":{"cnpj":"12345678000195","nome":"Empresa SA"},
       "valor":{"original":"37.00"},"chave":"%s","solicitacaoPagador":"Serviço realizado.",
       "infoAdicionais":[{"nome":"Campo 1","valor":"Informação 1"}]}\
      """
          .formatted(KEY);

  public final PspClient psp;

  public CobClient(PspServer server) {
    this.psp = new PspClient(server);
  }

  public static String txid() {
    return Draw.alphanumeric(32);
  }

  public HttpResponse<String> put(String txid, String body) {
    return psp.send("PUT", "/cob/" + txid, body);
  }

  /** Opens it, which must succeed. */
  public JsonNode open(String txid, String body) {
    var answer = put(txid, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return PspClient.json(answer);
  }

  public JsonNode show(String txid) {
    return PspClient.json(psp.get("/cob/" + txid, "application/json"));
  }

  public HttpResponse<String> remove(String txid) {
    return psp.send("PATCH", "/cob/" + txid, "{\"status\":\"REMOVIDA_PELO_USUARIO_RECEBEDOR\"}");
  }

  /** Pays, refuses or refunds on the simulated bank's side, and shows the charge as it is then. */
  public JsonNode settle(String route, JsonNode cob) {
    long id = cob.get("loc").get("id").asLong();
    var payment = PspClient.json(psp.get("/payments/pix/" + id, "application/json"));
    var body =
        "{\"bank_payment_id\":\"%s\",\"value\":%d}"
            .formatted(payment.get("bank_payment_id").asString(), payment.get("value").asLong());
    assertThat(psp.post("/payments/pix/" + route, body).statusCode()).isEqualTo(200);
    return show(cob.get("txid").asString());
  }

  public HttpResponse<String> giveBack(JsonNode paid, String id, String value) {
    var path = "/pix/" + endToEndId(paid) + "/devolucao/" + id;
    return psp.send("PUT", path, "{\"valor\":\"" + value + "\"}");
  }

  public static String endToEndId(JsonNode paid) {
    return paid.get("pix").get(0).get("endToEndId").asString();
  }

  /** A refusal as it is published. */
  public static void isProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = PspClient.json(answer);
    assertThat(problem.get("type").asString())
        .isEqualTo("https://pix.bcb.gov.br/api/v2/error/" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
