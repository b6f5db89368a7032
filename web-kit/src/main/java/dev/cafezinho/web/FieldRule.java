package dev.cafezinho.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A rule for a field of a request that no annotation of the field itself can express, because it
 * depends on other fields or on code. The method with this annotation says whether the rule is
 * kept; the answer to a request that breaks it names the field and not the method.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FieldRule.Kept.class)
public @interface FieldRule {
  /** The field's name in the record that the method belongs to. */
  String field();

  /** {@link FieldProblem#rule} of the answer. */
  String rule();

  /** {@link FieldProblem#message} of the answer. */
  String message();

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Takes the method's word. */
  final class Kept implements ConstraintValidator<FieldRule, Boolean> {
    @Override
    public boolean isValid(@Nullable Boolean kept, ConstraintValidatorContext context) {
      return kept == null || kept;
    }
  }
}
