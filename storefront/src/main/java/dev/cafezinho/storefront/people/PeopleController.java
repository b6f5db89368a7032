package dev.cafezinho.storefront.people;

import dev.cafezinho.web.FieldProblem;
import dev.cafezinho.web.OneLine;
import dev.cafezinho.web.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Who may sign in, for the manager. That it is the manager who asks is checked before. */
@RestController
@RequestMapping("/api/office/people")
class PeopleController {
  private static final String ADDRESS = "/api/office/people/";

  /** Nobody has a name with a slash or the like: it could not stand in an address. */
  private static final String NAME = "^[^/\\\\;%?#]*$";

  private final People people;
  private final Passwords passwords;

  PeopleController(People people, Passwords passwords) {
    this.people = people;
    this.passwords = passwords;
  }

  @GetMapping
  List<PersonView> all() {
    return people.read().orElse(PeopleList.EMPTY).people().stream().map(PersonView::of).toList();
  }

  @PostMapping
  ResponseEntity<PersonView> add(@Valid @RequestBody NewPerson person) {
    String name = person.name().strip();
    String hash = hash(name, person.password());
    PersonView added =
        PersonView.of(people.change(list -> list.add(name, person.role(), hash)).get(name));
    URI address = URI.create(ADDRESS + UriUtils.encode(name, StandardCharsets.UTF_8));
    return ResponseEntity.created(address).body(added);
  }

  /** What is left out stays as it is. A new password ends the person's sign-ins. */
  @PutMapping("/{name}")
  PersonView change(@PathVariable String name, @RequestBody PersonChange change) {
    String hash = change.password() == null ? null : hash(name, change.password());
    return PersonView.of(people.change(list -> list.change(name, change.role(), hash)).get(name));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name) {
    people.change(list -> list.remove(name));
  }

  private String hash(String name, String password) {
    PasswordRule.brokenBy(name, password)
        .ifPresent(
            rule -> {
              throw refused(rule);
            });
    return passwords.hash(password);
  }

  private static RuntimeException refused(String rule) {
    FieldProblem error =
        switch (rule) {
          case PasswordRule.TOO_SHORT ->
              new FieldProblem(
                  "password",
                  rule,
                  "has too few characters",
                  (long) PasswordRule.LEAST_CHARACTERS,
                  null);
          case PasswordRule.TOO_LONG ->
              new FieldProblem(
                  "password", rule, "has too many bytes", null, (long) Passwords.MOST_BYTES);
          default -> new FieldProblem("password", rule, "is one that others try first");
        };
    return ProblemType.INVALID_REQUEST.because(
        "The password " + error.message(), Map.of("errors", List.of(error)));
  }

  /** Somebody to be added. */
  record NewPerson(
      @NotNull @CodePointLength(max = 60) @Pattern(regexp = OneLine.TEXT) @Pattern(regexp = NAME)
          String name,
      @NotNull Role role,
      @NotNull String password) {
    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
      return name + " (" + role + ")";
    }
  }

  /** What becomes of a person. */
  record PersonChange(@Nullable Role role, @Nullable String password) {
    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
      return String.valueOf(role);
    }
  }

  /** Somebody who may sign in. */
  record PersonView(String name, Role role) {
    static PersonView of(Person person) {
      return new PersonView(person.name(), person.role());
    }
  }
}
