package dev.cafezinho.storefront.people;

import dev.cafezinho.web.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * All people, and the rules of changing them. Each change is the next version.
 *
 * @param people in the order in which they came
 */
record PeopleList(long version, List<Person> people) {
  static final PeopleList EMPTY = new PeopleList(0, List.of());

  private static final int MOST = 200;
  private static final ProblemType UNKNOWN =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-person");
  private static final ProblemType NAME_TAKEN =
      new ProblemType(HttpStatus.CONFLICT, "person-exists");
  private static final ProblemType LAST_MANAGER =
      new ProblemType(HttpStatus.CONFLICT, "last-manager");
  private static final ProblemType TOO_MANY =
      new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-people");

  Optional<Person> find(String name) {
    return people.stream().filter(person -> person.isCalled(name)).findAny();
  }

  PeopleList add(String name, Role role, String hash) {
    if (find(name).isPresent()) {
      throw NAME_TAKEN.because("Somebody has this name already", Map.of("name", name));
    }
    if (people.size() >= MOST) {
      throw TOO_MANY.because("There are as many people as there may be", Map.of("limit", MOST));
    }
    Person added = new Person(name, role, hash, version + 1);
    return next(Stream.concat(people.stream(), Stream.of(added)).toList());
  }

  /** What is null stays as it is. */
  PeopleList change(String name, @Nullable Role role, @Nullable String hash) {
    Person before = get(name);
    Person after =
        new Person(
            before.name(),
            role == null ? before.role() : role,
            hash == null ? before.hash() : hash,
            hash == null ? before.since() : version + 1);
    return next(people.stream().map(person -> person.equals(before) ? after : person).toList())
        .keepingManager(before);
  }

  PeopleList remove(String name) {
    Person gone = get(name);
    return next(people.stream().filter(person -> !person.equals(gone)).toList())
        .keepingManager(gone);
  }

  Person get(String name) {
    return find(name)
        .orElseThrow(() -> UNKNOWN.because("Nobody has this name", Map.of("name", name)));
  }

  private PeopleList next(List<Person> changed) {
    return new PeopleList(version + 1, changed);
  }

  private PeopleList keepingManager(Person changed) {
    if (changed.role() == Role.MANAGER
        && people.stream().noneMatch(person -> person.role() == Role.MANAGER)) {
      throw LAST_MANAGER.because("The last manager stays", Map.of("name", changed.name()));
    }
    return this;
  }
}
