package dev.cafezinho.psp.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** One share of failing receivers: a payment system of its own, and then the bare client. */
final class Round {
  private final Scale scale;
  private final int percent;
  private final Path folder;

  Round(Scale scale, int percent, Path folder) throws IOException {
    this.scale = scale;
    this.percent = percent;
    this.folder = Files.createDirectories(folder.resolve(percent + "-percent-failing"));
  }

  /**
   * What a round showed.
   *
   * @param lost messages for healthy receivers that never came
   * @param repeated messages that came again to healthy receivers
   * @param unpaid payments that could not be created or confirmed
   * @param processor milliseconds of processor time for each delivery to a healthy receiver: of the
   *     payment system, its start left out
   */
  record Outcome(List<Result> results, long lost, long repeated, long unpaid, double processor) {}

  Outcome play() throws IOException, InterruptedException {
    try (var receivers = new Receivers(scale.receivers(), scale.failingReceivers(percent))) {
      var paid = pay(receivers);
      var sales = paid.sales();
      var lost = receivers.missing(payments(sales));
      var repeated = receivers.repeated();
      var processor = paid.processor().toNanos() / 1e6 / receivers.count();
      var unpaid = scale.all() - sales.size();
      return new Outcome(compare(receivers, sales), lost, repeated, unpaid, processor);
    }
  }

  private record Paid(List<Sale> sales, Duration processor) {}

  private Paid pay(Receivers receivers) throws IOException, InterruptedException {
    try (var psp = new PaymentSystem(folder);
        var desk = new Desk(receivers)) {
      receivers.all().forEach(psp::register);
      var before = psp.processor();
      var sales = Customers.pay(scale, psp.url(), desk.url(), folder);
      awaitAll(receivers, sales);
      return new Paid(sales, psp.processor().minus(before));
    }
  }

  /** Counts first, which is cheap: the payment system is still at work. */
  private static void awaitAll(Receivers receivers, List<Sale> sales) {
    var payments = payments(sales);
    var last = sales.stream().filter(sale -> sale.phase() == Phase.FLAT_OUT).count();
    try {
      await()
          .atMost(Desk.PATIENCE)
          .until(() -> receivers.have(Phase.FLAT_OUT, last) && receivers.missing(payments) == 0);
    } catch (ConditionTimeoutException _) {
      System.out.println("  after " + Desk.PATIENCE + " something is still missing");
    }
  }

  private static List<String> payments(List<Sale> sales) {
    return sales.stream().map(Sale::payment).toList();
  }

  /** What arrived is read before the bare client begins a new page at the receivers. */
  private List<Result> compare(Receivers receivers, List<Sale> sales) throws InterruptedException {
    var one = receivers.healthy().getFirst();
    var warmUp = one.arrivals(Phase.WARM_UP);
    var atRate = one.arrivals(Phase.AT_RATE);
    var flatOut = one.arrivals(Phase.FLAT_OUT);
    var oursAtRate = delivered(receivers, Phase.AT_RATE);
    var oursFlatOut = delivered(receivers, Phase.FLAT_OUT);
    try (var bare = new BareClient(receivers)) {
      bare.flatOut(warmUp);
      return List.of(
          result(Phase.AT_RATE, sales, oursAtRate, bare.paced(atRate)),
          result(Phase.FLAT_OUT, sales, oursFlatOut, bare.flatOut(flatOut)));
    }
  }

  private static Deliveries delivered(Receivers receivers, Phase phase) {
    return Deliveries.of(receivers.arrivals(phase).stream().map(Arrival::journey).toList());
  }

  private Result result(Phase phase, List<Sale> all, Deliveries ours, Deliveries bare) {
    var sales = all.stream().filter(sale -> sale.phase() == phase).toList();
    return new Result(percent, phase, sales, ours, bare);
  }
}
