package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;

import io.rapport.metrics.domain.prediction.FittedModels;
import io.rapport.metrics.domain.prediction.Forecasts;
import io.rapport.metrics.domain.prediction.HeldBack;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.Fit;
import io.rapport.statistics.purchase.GammaGamma;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a customer is expected to pay.
 *
 * @param horizonDays in how many days from the end on
 */
public record ClvPredicted(int horizonDays) implements Kpi, Measured<Forecasts> {

  /** A year. */
  public static final int HORIZON_DAYS = 365;

  /** Five years. */
  public static final int LONGEST_HORIZON_DAYS = 1825;

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "clv_predicted",
          "Predicted customer lifetime value",
          Unit.MONEY,
          1,
          "mean over the customers who ordered in the time of expected purchases × expected order value in the"
              + " days after its end, in the project's currency, not discounted; purchases by BG/NBD, their value"
              + " by Gamma–Gamma, both fitted by maximum likelihood on everybody's orders up to the end that were"
              + " neither cancelled nor wholly given back, less what was given back; one purchase per person and"
              + " day, weeks = days ÷ 7, T = the end − the first day, values of later days above 0",
          List.of("orders, their updates and refunds"),
          EnumSet.of(Interval.TOTAL),
          OF_VISITS,
          true,
          figures(),
          Map.of("horizonDays", "how many days are predicted, 1 to 1825; 365 unless given"));

  /** Of a year. */
  public ClvPredicted() {
    this(HORIZON_DAYS);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public boolean isTested() {
    return false;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("horizonDays", Integer.toString(horizonDays));
  }

  @Override
  public Measure measure(Forecasts found) {
    var reason =
        found
            .models()
            .reason()
            .or(
                () ->
                    found.customers() == 0
                        ? Optional.of("nobody ordered in the time")
                        : Optional.empty());
    var figures = new HashMap<String, Figure>();
    addModels(figures, found.models());
    if (reason.isEmpty()) {
      figures.put("alive", mean(Unit.PERCENT, 100 * found.alive(), found.customers()));
      figures.put("expected_purchases", mean(Unit.RATIO, found.purchases(), found.customers()));
      figures.put("expected_order_value", mean(Unit.MONEY, found.orderValue(), found.customers()));
    }
    return new Measure(
        Unit.MONEY,
        reason.isEmpty() ? Optional.of(found.value() / found.customers()) : Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.of(found.customers()),
        found.customers(),
        Optional.empty(),
        figures,
        reason);
  }

  @Override
  public Difference difference(Forecasts now, Forecasts before) {
    return Difference.ofPredictions(measure(now).value(), measure(before).value());
  }

  private static void addModels(Map<String, Figure> figures, FittedModels models) {
    figures.put("customers", Figure.count(Unit.PERSONS, models.customers()));
    figures.put("fitted_customers", Figure.count(Unit.PERSONS, models.buying().customers()));
    if (models.buying()
        instanceof Fit.Found<BetaGeometric>(var model, var likelihood, var n, var _)) {
      figures.put("r", number(model.r(), n));
      figures.put("alpha", number(model.alpha(), n));
      figures.put("a", number(model.a(), n));
      figures.put("b", number(model.b(), n));
      figures.put("log_likelihood", number(likelihood, n));
    }
    if (models.paying() instanceof Fit.Found<GammaGamma>(var model, var likelihood, var n, var _)) {
      figures.put("p", number(model.p(), n));
      figures.put("q", number(model.q(), n));
      figures.put("v", number(model.v(), n));
      figures.put("log_likelihood_of_values", number(likelihood, n));
    }
    models.heldBack().ifPresent(part -> addHeldBack(figures, part));
  }

  private static void addHeldBack(Map<String, Figure> figures, HeldBack part) {
    var n = part.customers();
    figures.put(
        "held_back_days",
        new Figure(Unit.DAYS, Optional.of((double) part.days()), n, Optional.empty()));
    figures.put("held_back_predicted", number(part.predicted(), n));
    figures.put("held_back_bought", number((double) part.bought(), n));
    figures.put("held_back_error", mean(Unit.RATIO, part.errors(), n));
  }

  private static Figure mean(Unit unit, double sum, long n) {
    return new Figure(unit, n == 0 ? Optional.empty() : Optional.of(sum / n), n, Optional.empty());
  }

  private static Figure number(double value, long n) {
    return new Figure(Unit.RATIO, Optional.of(value), n, Optional.empty());
  }

  private static Map<String, String> figures() {
    var figures = new HashMap<String, String>();
    figures.put(
        "alive",
        "the mean chance that a customer of the time has not left for good, in percent; surely not with one day of purchase");
    figures.put(
        "expected_purchases",
        "days of purchase per customer of the time in the days after the end");
    figures.put(
        "expected_order_value", "what such a day brings, mean over the customers of the time");
    figures.put("customers", "everybody who has ordered up to the end");
    figures.put(
        "fitted_customers",
        "of these the ones that the models were fitted on: all, or 200,000 chosen by chance");
    figures.put("r", "of BG/NBD: shape of how often customers buy");
    figures.put("alpha", "of BG/NBD: scale of the same, in weeks");
    figures.put("a", "of BG/NBD: shape of how soon they leave");
    figures.put("b", "of BG/NBD: the other shape of the same");
    figures.put("log_likelihood", "of BG/NBD at its maximum");
    figures.put("p", "of Gamma–Gamma: shape of what one customer pays");
    figures.put("q", "of Gamma–Gamma: shape of how customers differ");
    figures.put("v", "of Gamma–Gamma: scale of the same, in the project's currency");
    figures.put("log_likelihood_of_values", "of Gamma–Gamma at its maximum");
    figures.put(
        "held_back_days",
        "the last third of the time from the first order to the end; the model was fitted once more on what was before");
    figures.put(
        "held_back_predicted",
        "on how many of these days all who had ordered before would buy by that model");
    figures.put("held_back_bought", "on how many they did");
    figures.put("held_back_error", "|predicted − bought| per person");
    return figures;
  }
}
