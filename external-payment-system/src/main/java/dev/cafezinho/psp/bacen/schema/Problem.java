package dev.cafezinho.psp.bacen.schema;

import org.springframework.http.HttpStatus;

/** The errors that are published, with their names, titles and statuses. */
public enum Problem {
  REQUISICAO_INVALIDA(
      "RequisicaoInvalida",
      HttpStatus.BAD_REQUEST,
      "Requisição inválida.",
      "A requisição não é um JSON que se possa ler."),
  COB_NAO_ENCONTRADO(
      "CobNaoEncontrado",
      HttpStatus.NOT_FOUND,
      "Não Encontrado",
      "Cobrança não encontrada para o txid informado."),
  COB_OPERACAO_INVALIDA(
      "CobOperacaoInvalida",
      HttpStatus.BAD_REQUEST,
      "Cobrança inválida.",
      "A requisição que busca alterar ou criar uma cobrança para pagamento imediato não respeita o"
          + " schema ou está semanticamente errada."),
  COB_CONSULTA_INVALIDA(
      "CobConsultaInvalida",
      HttpStatus.BAD_REQUEST,
      "Consulta inválida.",
      "Os parâmetros de consulta não respeitam o schema ou não fazem sentido semanticamente."),
  COB_PAYLOAD_NAO_ENCONTRADO(
      "CobPayloadNaoEncontrado",
      HttpStatus.NOT_FOUND,
      "Não Encontrado",
      "A cobrança em questão não foi encontrada para a location requisitada."),
  COB_PAYLOAD_REMOVIDO(
      "CobPayloadNaoEncontrado",
      HttpStatus.GONE,
      "Não Encontrado",
      "A location requisitada não exibirá mais a cobrança."),
  PIX_NAO_ENCONTRADO(
      "PixNaoEncontrado",
      HttpStatus.NOT_FOUND,
      "Não Encontrado",
      "Pix não encontrado para o e2eid informado."),
  PIX_DEVOLUCAO_NAO_ENCONTRADA(
      "PixDevolucaoNaoEncontrada",
      HttpStatus.NOT_FOUND,
      "Não Encontrado",
      "Devolução não encontrada para o e2eid informado."),
  PIX_DEVOLUCAO_INVALIDA(
      "PixDevolucaoInvalida",
      HttpStatus.BAD_REQUEST,
      "Devolução inválida.",
      "A presente requisição de devolução não respeita o schema ou não faz sentido"
          + " semanticamente."),
  WEBHOOK_NAO_ENCONTRADO(
      "WebhookNaoEncontrado",
      HttpStatus.NOT_FOUND,
      "Não Encontrado",
      "O webhook denotado por {chave} não encontra-se estabelecido."),
  WEBHOOK_OPERACAO_INVALIDA(
      "WebhookOperacaoInvalida",
      HttpStatus.BAD_REQUEST,
      "Webhook inválido.",
      "A presente requisição busca criar um webhook sem respeitar o schema ou, ainda, com sentido"
          + " semanticamente inválido.");

  private static final String TYPES = "https://pix.bcb.gov.br/api/v2/error/";

  private final String type;
  private final HttpStatus status;
  private final String title;
  private final String detail;

  Problem(String type, HttpStatus status, String title, String detail) {
    this.type = type;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  String type() {
    return TYPES + type;
  }

  public HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }
}
