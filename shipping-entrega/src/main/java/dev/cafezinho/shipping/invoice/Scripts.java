package dev.cafezinho.shipping.invoice;

import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.MONGOLIAN;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.ORIYA;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAI;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character asks of those who write it. */
final class Scripts {
  /**
   * Scripts in which letters change their shape and place by their neighbours, beyond what the PDF
   * library does: it knows right-to-left writing and the forms of Arabic letters.
   */
  private static final Set<UnicodeScript> SHAPED =
      EnumSet.of(
          BENGALI,
          DEVANAGARI,
          GUJARATI,
          GURMUKHI,
          KANNADA,
          KHMER,
          MALAYALAM,
          MONGOLIAN,
          MYANMAR,
          ORIYA,
          SINHALA,
          TAMIL,
          TELUGU,
          THAI);

  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(BOPOMOFO, HAN, HANGUL, HIRAGANA, KATAKANA);

  /** Where punctuation and wide forms of East Asia are, which are of no script. */
  private static final int CJK_SYMBOLS = 0x3000;

  private static final int CJK_SYMBOLS_END = 0x33ff;
  private static final int WIDE_FORMS = 0xfe30;
  private static final int WIDE_FORMS_END = 0xffef;

  private Scripts() {}

  static boolean needsShaping(int character) {
    return SHAPED.contains(UnicodeScript.of(character));
  }

  /** Belongs to what stands before it; a space does not, for a line may end there. */
  static boolean isNeutral(int character) {
    return switch (UnicodeScript.of(character)) {
      case INHERITED -> true;
      case COMMON -> !Character.isSpaceChar(character);
      default -> false;
    };
  }

  /** Has no letter in the first of the fonts. */
  static boolean isBeyondEurope(int character) {
    return switch (UnicodeScript.of(character)) {
      case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> false;
      default -> !needsShaping(character) && !isEastAsian(character);
    };
  }

  static boolean isEastAsian(int character) {
    return EAST_ASIAN.contains(UnicodeScript.of(character))
        || (character >= CJK_SYMBOLS && character <= CJK_SYMBOLS_END)
        || (character >= WIDE_FORMS && character <= WIDE_FORMS_END);
  }
}
