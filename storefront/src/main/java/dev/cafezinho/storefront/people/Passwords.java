package dev.cafezinho.storefront.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and compares passwords. What looks the same is the same: they are NFKC. */
@Component
public final class Passwords {
  /** All that bcrypt looks at. */
  static final int MOST_BYTES = 72;

  /** Without what is mistaken for something else when it is read from a screen. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

  /** Of nobody: comparing with it takes as long as with anybody's. */
  private final String nobodys = bcrypt.encode(generate());

  /** 80 random bits, such as {@code k7mq-x2vd-n9ha-4wte}. */
  String generate() {
    return IntStream.range(0, GROUPS)
        .mapToObj(
            _ ->
                random
                    .ints(GROUP, 0, LETTERS.length())
                    .mapToObj(each -> LETTERS.substring(each, each + 1))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  String hash(String password) {
    return bcrypt.encode(normalized(password));
  }

  /** Takes as long when there is no such person. */
  public boolean isOf(Optional<Person> person, String password) {
    String hash = person.map(Person::hash).orElse(nobodys);
    return !isTooLong(password) && bcrypt.matches(normalized(password), hash) && person.isPresent();
  }

  static boolean isTooLong(String password) {
    return normalized(password).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  static String normalized(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
