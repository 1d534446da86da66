package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.ClusteredShare;
import io.rapport.statistics.RatioOfSums;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is added up, over what is counted.
 *
 * @param sum to its last digit
 * @param sums the same by unit, for its spread
 */
public record ExactRatio(BigDecimal sum, RatioOfSums sums) {

  /** Of nothing. */
  public static final ExactRatio NONE = new ExactRatio(BigDecimal.ZERO, RatioOfSums.NONE);

  long count() {
    return Math.round(sums.sumX());
  }

  /** Of an amount of money. */
  Optional<BigDecimal> amount() {
    return count() == 0
        ? Optional.empty()
        : Optional.of(Amounts.written(Amounts.divided(sum, count())));
  }

  /** Of hits, of which one unit may have several. */
  ClusteredShare share() {
    return new ClusteredShare(sums);
  }
}
