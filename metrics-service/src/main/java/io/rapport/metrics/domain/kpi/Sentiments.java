package io.rapport.metrics.domain.kpi;

/**
 * How people speak.
 *
 * @param unclassified of which nobody said how it is meant
 */
public record Sentiments(long positive, long neutral, long negative, long unclassified) {

  public static final Sentiments NONE = new Sentiments(0, 0, 0, 0);

  public Sentiments plus(Sentiments more) {
    return new Sentiments(
        positive + more.positive,
        neutral + more.neutral,
        negative + more.negative,
        unclassified + more.unclassified);
  }
}
