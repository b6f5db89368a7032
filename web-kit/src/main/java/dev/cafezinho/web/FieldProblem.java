package dev.cafezinho.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a field: an entry of a problem's {@code errors}.
 *
 * @param field of the body, of the query or of the headers
 * @param rule that it breaks; it stays the same for ever, for pages word it anew
 * @param message for developers
 * @param min what the rule allows at least, where it says so
 * @param max what the rule allows at most, where it says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(
    String field, String rule, String message, @Nullable Long min, @Nullable Long max) {
  private static final Set<String> TEXTS = Set.of(OneLine.TEXT, OneLine.OPTIONAL);

  public FieldProblem(String field, String rule, String message) {
    this(field, rule, message, null, null);
  }

  static FieldProblem required(String field) {
    return new FieldProblem(field, "required", "is needed");
  }

  static FieldProblem of(FieldError error) {
    Map<String, Object> constraint = constraint(error);
    return new FieldProblem(
        field(error, constraint),
        rule(error, constraint),
        message(error),
        limit(constraint, "Min".equals(error.getCode()) ? "value" : "min"),
        limit(constraint, "Max".equals(error.getCode()) ? "value" : "max"));
  }

  /** A rule that is a method's names the field beside that method. */
  private static String field(FieldError error, Map<String, Object> constraint) {
    String field = error.getField();
    return "FieldRule".equals(error.getCode())
        ? field.substring(0, field.lastIndexOf('.') + 1) + constraint.get("field")
        : field;
  }

  private static String message(FieldError error) {
    String message = error.getDefaultMessage();
    return message == null ? "is not valid" : message;
  }

  /** A pattern is one of any text, or it is known by the field that it is made for. */
  private static String rule(FieldError error, Map<String, Object> constraint) {
    return switch (String.valueOf(error.getCode())) {
      case "FieldRule" -> String.valueOf(constraint.get("rule"));
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Null" -> "unexpected";
      case "Size", "Length", "CodePointLength" -> "too-long";
      case "Min", "Max", "Range" -> "range";
      case "UniqueElements" -> "unique";
      case "Pattern" ->
          TEXTS.contains(String.valueOf(constraint.get("regexp")))
              ? "text"
              : kebab(lastName(error));
      case "CPF" -> "cpf";
      case "Email" -> "email";
      default -> "invalid";
    };
  }

  /** Nothing for what is no limit: 0, and the largest number there is. */
  private static @Nullable Long limit(Map<String, Object> constraint, String name) {
    return constraint.get(name) instanceof Number number
            && number.longValue() != 0
            && number.longValue() != Integer.MAX_VALUE
        ? number.longValue()
        : null;
  }

  private static Map<String, Object> constraint(FieldError error) {
    if (!error.contains(ConstraintViolation.class)) {
      return Map.of();
    }
    ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
    return violation.getConstraintDescriptor().getAttributes();
  }

  private static String lastName(FieldError error) {
    return error.getField().substring(error.getField().lastIndexOf('.') + 1);
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
