package dev.cafezinho.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class FieldProblemTest {
  private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

  record Person(
      @NotBlank @CodePointLength(max = 5) @Pattern(regexp = OneLine.TEXT) @Nullable String name,
      @Pattern(regexp = "^[0-9]{5}-?[0-9]{3}$") String postalCode,
      @Min(1) @Max(99) int quantity,
      @Valid Pet pet) {
    @FieldRule(field = "postalCode", rule = "required", message = "is needed there")
    boolean isPostalCodeGiven() {
      return !"there".equals(name);
    }
  }

  record Pet(@NotBlank @Pattern(regexp = OneLine.OPTIONAL) @Nullable String name) {
    @FieldRule(field = "name", rule = "unexpected", message = "is no name")
    boolean isNamed() {
      return !"Nobody".equals(name);
    }
  }

  @AfterAll
  static void close() {
    VALIDATORS.close();
  }

  @ParameterizedTest
  @CsvSource({
    ", 01000-000, 1, Rex, name, required",
    "Anastasia, 01000-000, 1, Rex, name, too-long",
    "'a\tb', 01000-000, 1, Rex, name, text",
    "Ana, 0100, 1, Rex, postalCode, postal-code",
    "Ana, 01000-000, 0, Rex, quantity, range",
    "Ana, 01000-000, 100, Rex, quantity, range",
    "Ana, 01000-000, 1, , pet.name, required",
    "Ana, 01000-000, 1, 'a\tb', pet.name, text",
    "there, 01000-000, 1, Rex, postalCode, required",
    "Ana, 01000-000, 1, Nobody, pet.name, unexpected",
  })
  void namesTheRuleThatIsBroken(
      @Nullable String name,
      String postalCode,
      int quantity,
      @Nullable String pet,
      String field,
      String rule) {
    FieldProblem problem = broken(new Person(name, postalCode, quantity, new Pet(pet)));
    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.rule()).isEqualTo(rule);
  }

  @Test
  void tellsTheLimits() {
    assertThat(broken(new Person("Anastasia", "01000-000", 1, new Pet("Rex"))))
        .extracting(FieldProblem::min, FieldProblem::max)
        .containsExactly(null, 5L);
    assertThat(broken(new Person("Ana", "01000-000", 0, new Pet("Rex"))))
        .extracting(FieldProblem::min, FieldProblem::max)
        .containsExactly(1L, null);
  }

  private static FieldProblem broken(Person person) {
    var errors = new BeanPropertyBindingResult(person, "person");
    new SpringValidatorAdapter(VALIDATORS.getValidator()).validate(person, errors);
    return errors.getFieldErrors().stream().map(FieldProblem::of).findFirst().orElseThrow();
  }
}
