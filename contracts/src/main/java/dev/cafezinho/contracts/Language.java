package dev.cafezinho.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** A language that the shop speaks. Portuguese is what every text has, and what the nota is in. */
public enum Language {
  PORTUGUESE("pt-BR"),
  ENGLISH("en");

  private static final List<String> TAGS = List.of("pt-BR", "pt", "en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Its BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /**
   * What a reader wants most of what there is.
   *
   * @param acceptLanguage the header's value (RFC 9110, section 12.5.4); Portuguese when there is
   *     none, or one that cannot be read or names no language of the shop
   */
  public static Language accepted(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return PORTUGUESE;
    }
    try {
      return of(Locale.lookupTag(LanguageRange.parse(acceptLanguage), TAGS));
    } catch (IllegalArgumentException _) {
      return PORTUGUESE;
    }
  }

  /** That of the tag; Portuguese for any other tag and for none. */
  public static Language of(@Nullable String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst()
        .orElse(PORTUGUESE);
  }
}
