package dev.cafezinho.storefront.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * At the first start there is one person of each role, with the password that is given or else with
 * one that is generated and told on the console, then and never again. A given password counts at
 * every start.
 */
class FirstPeople implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(FirstPeople.class);

  private final People people;
  private final Passwords passwords;
  private final FirstPasswordProperties given;
  private final Consumer<String> console;

  FirstPeople(
      People people, Passwords passwords, FirstPasswordProperties given, Consumer<String> console) {
    this.people = people;
    this.passwords = passwords;
    this.given = given;
    this.console = console;
  }

  /** Before the first request is let in. */
  @Override
  public void afterSingletonsInstantiated() {
    Map<Role, String> chosen = chosen();
    if (people.read().isEmpty()) {
      begin(chosen);
    }
    people.change(list -> withGiven(list, chosen));
  }

  private Map<Role, String> chosen() {
    Map<Role, String> chosen = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      given.of(role).ifPresent(password -> chosen.put(role, checked(role, password)));
    }
    return chosen;
  }

  private static String checked(Role role, String password) {
    if (Passwords.isTooLong(password)) {
      throw new IllegalArgumentException(
          "CAFEZINHO_%s_PASSWORD may have %d bytes at most".formatted(role, Passwords.MOST_BYTES));
    }
    if (PasswordRule.isTooShort(password)) {
      log.warn(
          "The password in CAFEZINHO_{}_PASSWORD has fewer than {} characters",
          role,
          PasswordRule.LEAST_CHARACTERS);
    }
    return password;
  }

  /**
   * Several instances may start at the same time: only the one whose passwords count tells them.
   */
  private void begin(Map<Role, String> chosen) {
    PeopleList first = PeopleList.EMPTY;
    List<String> told = new ArrayList<>();
    for (Role role : Role.values()) {
      String password = Optional.ofNullable(chosen.get(role)).orElseGet(passwords::generate);
      first = first.add(name(role), role, passwords.hash(password));
      if (!chosen.containsKey(role)) {
        told.add("  %-10s %s".formatted(name(role), password));
      }
    }
    if (people.begin(first) && !told.isEmpty()) {
      console.accept(text(told));
    }
  }

  private static String text(List<String> told) {
    return """

        These people can sign in at /login. Their passwords are shown this once, so keep them:

        %s

        To choose others, set CAFEZINHO_STAFF_PASSWORD, CAFEZINHO_MANAGER_PASSWORD or CAFEZINHO_OPERATOR_PASSWORD.
        """
        .formatted(String.join("\n", told));
  }

  private PeopleList withGiven(PeopleList list, Map<Role, String> chosen) {
    PeopleList changed = list;
    for (Map.Entry<Role, String> each : chosen.entrySet()) {
      String name = name(each.getKey());
      Optional<Person> known = changed.find(name);
      if (known.isEmpty()) {
        changed = changed.add(name, each.getKey(), passwords.hash(each.getValue()));
      } else if (!passwords.isOf(known, each.getValue())) {
        changed = changed.change(name, null, passwords.hash(each.getValue()));
      }
    }
    return changed;
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
