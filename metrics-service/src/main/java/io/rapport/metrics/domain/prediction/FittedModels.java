package io.rapport.metrics.domain.prediction;

import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.Fit;
import io.rapport.statistics.purchase.GammaGamma;
import io.rapport.statistics.purchase.PurchaseHistory;
import io.rapport.statistics.purchase.Spending;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models of a project as of an end, as far as there are any.
 *
 * @param customers of whom those are a part whom they were fitted on
 * @param heldBack empty where the first part of the time is too little to fit them on
 */
public record FittedModels(
    long customers,
    Fit<BetaGeometric> buying,
    Fit<GammaGamma> paying,
    Optional<HeldBack> heldBack) {

  /** Of nobody. */
  public static final FittedModels NONE = of(new Buyers(0, Map.of(), List.of(), 0, List.of()));

  /** Of fewer customers parameters say nothing. */
  private static final int FEWEST_CUSTOMERS = 100;

  /** Nor of fewer who came back. */
  private static final int FEWEST_REPEATING = 30;

  /** Fits them. */
  public static FittedModels of(Buyers buyers) {
    return new FittedModels(
        buyers.customers(),
        buying(buyers.histories()),
        paying(buyers.spendings()),
        HeldBack.of(buyers.heldBackDays(), buyers.parts()));
  }

  /** When customers buy. */
  static Fit<BetaGeometric> buying(Map<PurchaseHistory, Long> histories) {
    long customers = histories.values().stream().mapToLong(Long::longValue).sum();
    long repeating =
        histories.entrySet().stream()
            .filter(history -> history.getKey().frequency() > 0)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return customers < FEWEST_CUSTOMERS || repeating < FEWEST_REPEATING
        ? new Fit.Failed<>(
            "%d customers of whom %d bought on another day are too few: it takes %d and %d"
                .formatted(customers, repeating, FEWEST_CUSTOMERS, FEWEST_REPEATING),
            customers)
        : BetaGeometric.fit(histories);
  }

  /** Why nothing can be predicted; empty if it can. */
  public Optional<String> reason() {
    return customers == 0
        ? Optional.of("nobody has ordered")
        : reason(buying).or(() -> reason(paying));
  }

  /** Tells who has left for good. */
  public Optional<BetaGeometric> buyingModel() {
    return buying instanceof Fit.Found<BetaGeometric> found
        ? Optional.of(found.model())
        : Optional.empty();
  }

  /** What is predicted for so many days. */
  public Optional<Forecast> forecast(int days) {
    return buying instanceof Fit.Found<BetaGeometric> buys
            && paying instanceof Fit.Found<GammaGamma> pays
        ? Optional.of(new Forecast(buys.model(), pays.model(), days))
        : Optional.empty();
  }

  private static Fit<GammaGamma> paying(List<Spending> spendings) {
    return spendings.size() < FEWEST_REPEATING
        ? new Fit.Failed<>(
            "%d customers who paid on another day are too few: it takes %d"
                .formatted(spendings.size(), FEWEST_REPEATING),
            spendings.size())
        : GammaGamma.fit(spendings);
  }

  private static Optional<String> reason(Fit<?> fit) {
    return fit instanceof Fit.Failed<?> failed ? Optional.of(failed.reason()) : Optional.empty();
  }
}
