package dev.cafezinho.contracts;

/** The RabbitMQ destinations, by their exact names. */
public final class Topics {
  public static final String PEDIDOS_CRIADOS = "Pedidos_Criados";
  public static final String PEDIDOS_EXCLUIDOS = "Pedidos_Excluídos";
  public static final String EXCLUSOES_SOLICITADAS = "Exclusões_Solicitadas";
  public static final String PEDIDOS_ENVIADOS = "Pedidos_Enviados";
  public static final String PAGAMENTOS_SOLICITADOS = "Pagamentos_Solicitados";
  public static final String PAGAMENTOS_APROVADOS = "Pagamentos_Aprovados";
  public static final String PAGAMENTOS_RECUSADOS = "Pagamentos_Recusados";
  public static final String PAGAMENTOS_ESTORNADOS = "Pagamentos_Estornados";
  public static final String RESERVAS_CONFIRMADAS = "Reservas_Confirmadas";
  public static final String RESERVAS_RECUSADAS = "Reservas_Recusadas";
  public static final String PREPAROS_ATUALIZADOS = "Preparos_Atualizados";
  public static final String ENTREGAS_CANCELADAS = "Entregas_Canceladas";

  private Topics() {}
}
