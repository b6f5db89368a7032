package dev.cafezinho.psp.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gatling in a process of its own, which does nothing but pay. */
final class Customers {
  private Customers() {}

  /** Lets them pay, and returns what was paid; the report is in the folder. */
  static List<Sale> pay(Scale scale, URI psp, URI desk, Path folder)
      throws IOException, InterruptedException {
    var sales = folder.resolve("sales.txt");
    var flags =
        Stream.of(
            "-Durl=" + psp,
            "-Ddesk=" + desk,
            "-Dsales=" + sales,
            "-Dgatling.data.enableAnalytics=false",
            "-Djava.util.prefs.userRoot=" + folder);
    try (var gatling =
        new Jvm(
            folder.resolve("gatling.log"),
            Stream.concat(flags, scale.flags().stream()).toList(),
            "io.gatling.app.Gatling",
            List.of(
                "--simulation",
                PaymentsSimulation.class.getName(),
                "--results-folder",
                folder.resolve("gatling").toString()))) {
      gatling.finish();
    }
    return Files.readAllLines(sales).stream().map(Sale::parse).toList();
  }
}
