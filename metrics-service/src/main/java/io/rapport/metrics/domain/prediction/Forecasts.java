package io.rapport.metrics.domain.prediction;

/**
 * What is to be expected of some customers, added up.
 *
 * @param customers how many they are
 */
public record Forecasts(
    FittedModels models,
    long customers,
    double alive,
    double purchases,
    double orderValue,
    double value) {

  /** Of so many, of each of whom this is to be expected. */
  public static Forecasts of(FittedModels models, long customers, Expectation each) {
    return new Forecasts(
        models,
        customers,
        customers * each.alive(),
        customers * each.purchases(),
        customers * each.orderValue(),
        customers * each.value());
  }

  /** Of so many of whom nothing can be told. */
  public static Forecasts unknown(FittedModels models, long customers) {
    return new Forecasts(models, customers, 0, 0, 0, 0);
  }

  /** Those and these, of the same models. */
  public Forecasts plus(Forecasts others) {
    return new Forecasts(
        models,
        customers + others.customers,
        alive + others.alive,
        purchases + others.purchases,
        orderValue + others.orderValue,
        value + others.value);
  }
}
