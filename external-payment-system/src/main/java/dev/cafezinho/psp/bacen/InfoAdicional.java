package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.bacen.schema.Form;

/** Something that the buyer is shown, by its name. */
public record InfoAdicional(String nome, String valor) {
  static InfoAdicional read(Form form) {
    return new InfoAdicional(
        form.text("nome", name -> Form.characters(name) <= 50),
        form.text("valor", value -> Form.characters(value) <= 200));
  }
}
