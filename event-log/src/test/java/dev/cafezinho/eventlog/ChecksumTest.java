package dev.cafezinho.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void isTheSameInAnyOrderOfEntries(@ForAll List<String> entries) {
    assertThat(of(entries.reversed())).isEqualTo(of(entries));
  }

  @Test
  void tellsOtherEntriesApart() {
    assertThat(List.of(of(List.of()), of(List.of("a")), of(List.of("b")), of(List.of("a", "a"))))
        .doesNotHaveDuplicates()
        .allMatch(sum -> sum.length() == 64);
  }

  @Test
  void tellsWhereAPartEnds() {
    Checksum one = new Checksum();
    one.add("ab", "c");
    Checksum other = new Checksum();
    other.add("a", "bc");

    assertThat(one).doesNotHaveToString(other.toString());
  }

  private static String of(List<String> entries) {
    Checksum checksum = new Checksum();
    entries.forEach(checksum::add);
    return checksum.toString();
  }
}
