package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.bacen.schema.Form;
import dev.cafezinho.web.OneLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a charge is addressed to: a person by CPF or a company by CNPJ, and a name. */
public record Devedor(@Nullable String cpf, @Nullable String cnpj, String nome) {
  private static final Pattern CPF = Pattern.compile("[0-9]{11}");
  private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{14}");
  private static final int NAME_LENGTH = 200;

  private static boolean isName(String name) {
    return name.matches(OneLine.TEXT) && Form.characters(name) <= NAME_LENGTH;
  }

  static Devedor read(Form form) {
    boolean isPerson = form.has("cpf");
    if (isPerson == form.has("cnpj")) {
      form.refuse("cpf", "O devedor tem um CPF ou um CNPJ, e só um deles.");
    }
    return new Devedor(
        isPerson ? form.text("cpf", CPF.asMatchPredicate()) : null,
        form.has("cnpj") ? form.text("cnpj", CNPJ.asMatchPredicate()) : null,
        form.text("nome", Devedor::isName));
  }
}
