package dev.cafezinho.psp.bacen.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A body as it came, read field by field. Each field that does not respect the schema is noted, and
 * {@link #end} refuses all of them at once; until then something harmless stands in for it.
 */
public final class Form {
  private final String path;
  private final JsonNode body;
  private final List<Violation> violations;

  private Form(String path, JsonNode body, List<Violation> violations) {
    this.path = path;
    this.body = body;
    this.violations = violations;
    if (!body.isObject()) {
      violations.add(Violation.ofSchema(path));
    }
  }

  public static Form of(String name, JsonNode body) {
    return new Form(name, body, new ArrayList<>());
  }

  public boolean has(String name) {
    return body.hasNonNull(name);
  }

  public Form object(String name) {
    return new Form(at(name), body.path(name), violations);
  }

  public List<Form> objects(String name, int most) {
    if (!has(name)) {
      return List.of();
    }
    var all = body.path(name);
    if (!all.isArray() || all.size() > most) {
      refuse(name);
      return List.of();
    }
    return all.values().stream().map(each -> new Form(at(name), each, violations)).toList();
  }

  public String text(String name, Predicate<String> isValid) {
    var text = body.path(name).stringValue("");
    if (!body.path(name).isString() || !isValid.test(text)) {
      refuse(name);
      return "";
    }
    return text;
  }

  public @Nullable String optionalText(String name, int longest) {
    return has(name) ? text(name, text -> characters(text) <= longest) : null;
  }

  public int number(String name, IntPredicate isValid, int absent) {
    if (!has(name)) {
      return absent;
    }
    var number = body.path(name);
    if (!number.isNumber()
        || !number.canConvertToExactIntegral()
        || !number.canConvertToInt()
        || !isValid.test(number.intValue())) {
      refuse(name);
      return absent;
    }
    return number.intValue();
  }

  /** In cents, above zero. */
  public long amount(String name) {
    var text = text(name, Reais::isValid);
    long cents = text.isEmpty() ? 0 : Reais.cents(text);
    if (!text.isEmpty() && cents == 0) {
      refuse(name, "O campo " + at(name) + " é zero.");
    }
    return cents;
  }

  public void refuse(String name) {
    violations.add(Violation.ofSchema(at(name)));
  }

  public void refuse(String name, String reason) {
    violations.add(new Violation(reason, at(name)));
  }

  /**
   * Ends the reading.
   *
   * @throws Refusal if anything was noted
   */
  public void end(Problem problem) {
    if (!violations.isEmpty()) {
      throw new Refusal(problem, List.copyOf(violations));
    }
  }

  /** As JSON Schema counts them. */
  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private String at(String name) {
    return path + "." + name;
  }
}
