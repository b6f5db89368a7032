package dev.cafezinho.storefront.people;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody who may sign in.
 *
 * @param name as it is shown; in another case, or in other forms of its characters, it is the same
 * @param hash of the password
 * @param since the version of the list of people that this password came with: who has signed in
 *     with one of before is signed out
 */
public record Person(String name, Role role, String hash, long since) {
  /** What tells people apart: two names with the same key are the same. */
  public static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  boolean isCalled(String other) {
    return key(name).equals(key(other));
  }

  /** Without the hash, which has no place in a log. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
