package io.rapport.survey.domain.result;

import io.rapport.statistics.Interval95;
import io.rapport.statistics.Mean;
import io.rapport.statistics.NetScore;
import io.rapport.statistics.Share;
import java.util.Optional;

/**
 * One number with what must be said beside it.
 *
 * @param value empty when there is nothing to make it from; then the reason says so
 * @param n how many answers it is made from
 */
public record Figure(
    Unit unit,
    Optional<Double> value,
    long n,
    Optional<Interval95> interval95,
    Optional<String> reason) {

  private static final int ENOUGH = 30;

  /** What a number counts. */
  public enum Unit {
    SCORE,
    PERCENT,
    MEAN,
    POINTS,
    SECONDS
  }

  /** There is no such number. */
  public static Figure none(Unit unit, String why) {
    return new Figure(unit, Optional.empty(), 0, Optional.empty(), Optional.of(why));
  }

  public static Figure seconds(double seconds, long n) {
    return new Figure(Unit.SECONDS, Optional.of(seconds), n, Optional.empty(), Optional.empty());
  }

  public static Figure of(Share share, String whyNone) {
    return of(Unit.PERCENT, share.percent(), share.n(), share.interval95(), whyNone);
  }

  static Figure of(Share share) {
    return of(share, "nobody has answered");
  }

  static Figure of(Mean mean) {
    return of(Unit.MEAN, mean.value(), mean.n(), mean.interval95(), "nobody has answered");
  }

  static Figure of(NetScore score) {
    return of(Unit.SCORE, score.value(), score.n(), score.interval95(), "nobody has answered");
  }

  static Figure marginOf(NetScore score) {
    return of(Unit.POINTS, score.moe95(), score.n(), Optional.empty(), "nobody has answered");
  }

  private static Figure of(
      Unit unit, Optional<Double> value, long n, Optional<Interval95> interval95, String whyNone) {
    return new Figure(
        unit, value, n, interval95, value.isPresent() ? Optional.empty() : Optional.of(whyNone));
  }

  /** Whether it is made from so little that it should not be trusted far. */
  public boolean lowSample() {
    return n < ENOUGH;
  }
}
