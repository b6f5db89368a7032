package dev.cafezinho.psp.bacen;

/** Something that the buyer is shown, by its name. */
record InfoAdicional(String nome, String valor) {
  static InfoAdicional read(Form form) {
    return new InfoAdicional(
        form.text("nome", name -> Form.characters(name) <= 50),
        form.text("valor", value -> Form.characters(value) <= 200));
  }
}
