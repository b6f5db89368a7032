package dev.cafezinho.psp.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Asserts what must hold at any speed; the speed is in the table that it prints. */
class LoadIT {
  @Test
  void tellsEveryHealthyReceiverOfEveryPaymentWhileOthersFail() throws Exception {
    var scale = Scale.wanted();
    var folder =
        Files.createDirectories(
            Path.of("target", "load", Instant.now().toString().replace(':', '-')).toAbsolutePath());
    System.out.println("\nLoad: " + scale + "; logs and Gatling's reports in " + folder);

    var table = new Table(scale);
    var outcomes = new ArrayList<Round.Outcome>();
    for (var percent : scale.failing()) {
      System.out.println("  with " + percent + " % of the receivers failing");
      var outcome = new Round(scale, percent, folder).play();
      outcomes.add(outcome);
      table.add(outcome);
    }
    System.out.println(table);

    assertThat(outcomes)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.lost()).isZero();
              assertThat(outcome.unpaid()).isZero();
            });
  }
}
