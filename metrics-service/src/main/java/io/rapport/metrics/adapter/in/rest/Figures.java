package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.Unit;
import io.rapport.statistics.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers as people read them. */
final class Figures {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.ENGLISH);
  private static final int MINUTE = 60;

  private Figures() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String value(Measure measure, String currency) {
    return measure.value().map(value -> written(value, measure.unit(), currency)).orElse("–");
  }

  /** Of what is counted or summed up it is in percent, of all else in what it is measured in. */
  static String change(Measure measure, Difference difference) {
    return difference
        .change()
        .map(
            change ->
                (change < 0 ? "−" : "+")
                    + rounded(BigDecimal.valueOf(Math.abs(change)))
                    + (measure.isExact() ? " %" : ofShare(measure.unit()) ? " points" : ""))
        .orElse("–");
  }

  static String meaning(Difference difference) {
    return difference
        .significant()
        .map(significant -> significant ? "significant" : "within chance")
        .orElse(difference.change().isPresent() ? "not tested" : "");
  }

  /** Whether it is an estimate from very little. */
  static boolean isThin(Measure measure) {
    return measure.value().isPresent() && measure.lowSample() && !measure.isExact();
  }

  static String number(BigDecimal value) {
    return rounded(value);
  }

  static String percent(double value) {
    return rounded(BigDecimal.valueOf(value)) + " %";
  }

  private static String written(double value, Unit unit, String currency) {
    return switch (unit) {
      case PERCENT -> percent(value);
      case MONEY -> String.format(Locale.ENGLISH, "%,.2f %s", value, currency);
      case SECONDS -> duration(Math.round(value));
      case DAYS -> rounded(BigDecimal.valueOf(value)) + " days";
      case SCORE,
          POINTS,
          MEAN,
          RATIO,
          PERSONS,
          PAGEVIEWS,
          SESSIONS,
          ACTIONS,
          PATHS,
          ORDERS,
          SUBSCRIPTIONS,
          MENTIONS,
          CONVERSATIONS ->
          rounded(BigDecimal.valueOf(value));
    };
  }

  private static String duration(long seconds) {
    return seconds < MINUTE
        ? seconds + " s"
        : String.format(Locale.ENGLISH, "%,d min %d s", seconds / MINUTE, seconds % MINUTE);
  }

  private static boolean ofShare(Unit unit) {
    return unit == Unit.PERCENT || unit == Unit.SCORE;
  }

  private static String rounded(BigDecimal value) {
    var brief = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return String.format(Locale.ENGLISH, "%,." + Math.max(0, brief.scale()) + "f", brief);
  }
}
