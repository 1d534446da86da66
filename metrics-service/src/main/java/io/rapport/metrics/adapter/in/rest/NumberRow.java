package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.kpi.Figure;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.Unit;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Interval95;
import io.rapport.statistics.Share;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One number of an answer, as a row of its table.
 *
 * @param change against the time before, where that is compared
 */
record NumberRow(Place place, Said said, Optional<Difference> change) {

  static NumberRow of(Place place, Said said) {
    return new NumberRow(place, said, Optional.empty());
  }

  /**
   * Where in the answer it stands.
   *
   * @param partial whether more can still come, where time passes
   */
  record Place(String part, Optional<Key> key, Optional<Span> span, Optional<Boolean> partial) {

    static Place of(String part, String key) {
      return new Place(part, Optional.of(Key.of(key)), Optional.empty(), Optional.empty());
    }
  }

  /**
   * What it says.
   *
   * @param figure empty for the number itself, the name of a second one
   * @param reason why there is no value
   */
  record Said(
      String figure,
      Unit unit,
      Optional<BigDecimal> value,
      OptionalLong numerator,
      OptionalLong denominator,
      OptionalLong n,
      Optional<Interval95> interval95,
      Optional<Boolean> lowSample,
      Optional<String> reason) {

    private static final String NO_DATA = "There is no data for it.";

    static Said of(String name, Measure measure) {
      return new Said(
          name,
          measure.unit(),
          exact(measure.amount(), measure.value(), measure.unit()),
          measure.numerator(),
          measure.denominator(),
          OptionalLong.of(measure.n()),
          measure.interval95(),
          Optional.of(measure.lowSample()),
          measure.reason());
    }

    static Said of(String name, Figure figure, Measure beside) {
      var value = exact(figure.amount(), figure.value(), figure.unit());
      return new Said(
          name,
          figure.unit(),
          value,
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.of(figure.n()),
          figure.interval95(),
          Optional.empty(),
          value.isPresent() ? Optional.empty() : Optional.of(beside.reason().orElse(NO_DATA)));
    }

    static Said share(String name, Share share, String without) {
      return new Said(
          name,
          Unit.PERCENT,
          share.percent().map(BigDecimal::valueOf),
          OptionalLong.of(share.hits()),
          OptionalLong.of(share.n()),
          OptionalLong.of(share.n()),
          share.interval95(),
          Optional.empty(),
          share.n() == 0 ? Optional.of(without) : Optional.empty());
    }

    static Said plain(String name, Unit unit, Optional<BigDecimal> value, String without) {
      return new Said(
          name,
          unit,
          value,
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          value.isPresent() ? Optional.empty() : Optional.of(without));
    }

    static Said count(String name, Unit unit, long count) {
      return plain(name, unit, Optional.of(BigDecimal.valueOf(count)), "");
    }

    /** How many of so many. */
    static Said count(Unit unit, long count, long of) {
      return new Said(
          "",
          unit,
          Optional.of(BigDecimal.valueOf(count)),
          OptionalLong.empty(),
          OptionalLong.of(of),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private static Optional<BigDecimal> exact(
        Optional<BigDecimal> amount, Optional<Double> value, Unit unit) {
      return amount.or(
          () ->
              value.map(
                  number ->
                      unit.isCount()
                          ? BigDecimal.valueOf(number.longValue())
                          : BigDecimal.valueOf(number)));
    }
  }
}
