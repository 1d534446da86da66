package io.rapport.bench.prediction;

import io.rapport.bench.Benchmark;
import io.rapport.bench.Effort;
import io.rapport.bench.load.Spread;
import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.Fit;
import io.rapport.statistics.purchase.GammaGamma;
import java.util.ArrayList;
import java.util.function.Supplier;

/** How long the two models of clv_predicted take to fit. */
public final class PredictionBenchmark implements Benchmark {

  private static final int CUSTOMERS = 200_000;
  private static final int FEW_CUSTOMERS = 5_000;

  @Override
  public void run(Effort effort) {
    var customers = effort.isTrial() ? FEW_CUSTOMERS : CUSTOMERS;
    System.out.println("Prediction: fitting on %,d simulated customers …".formatted(customers));
    var shoppers = Shoppers.simulated(customers);
    var buying = Timed.of(effort, () -> BetaGeometric.fit(shoppers.histories()));
    var paying = Timed.of(effort, () -> GammaGamma.fit(shoppers.spendings()));
    System.out.print(
        """

        %,d customers of two years with %,d histories, %,d of whom bought again; of %d runs, the first one cold

        model          seconds                   bar    found
        BG/NBD         %-24s  ≤ 10   %s
        Gamma–Gamma    %-24s         %s

        made with      %s
                       %s
        """
            .formatted(
                customers,
                shoppers.histories().size(),
                shoppers.spendings().size(),
                effort.rounds(),
                buying.seconds().shown(2),
                buying.fit(),
                paying.seconds().shown(2),
                paying.fit(),
                Shoppers.BUYING,
                Shoppers.PAYING));
  }

  /** What came of the last run, and how long each took. */
  private record Timed<M>(Fit<M> fit, Spread seconds) {

    static <M> Timed<M> of(Effort effort, Supplier<Fit<M>> fitting) {
      var seconds = new ArrayList<Double>();
      Fit<M> fit;
      do {
        var start = System.nanoTime();
        fit = fitting.get();
        seconds.add((System.nanoTime() - start) / 1e9);
      } while (seconds.size() < effort.rounds());
      return new Timed<>(fit, Spread.of(seconds));
    }
  }
}
