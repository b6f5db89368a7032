package dev.cafezinho.psp.bacen.schema;

/**
 * What is wrong with one property of a request.
 *
 * @param propriedade its path, such as {@code cob.valor.original}
 */
record Violation(String razao, String propriedade) {
  static Violation ofSchema(String property) {
    return new Violation("O campo " + property + " não respeita o schema.", property);
  }
}
