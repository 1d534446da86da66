package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.money.PurchaseRatio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What customers buy in a time.
 *
 * @param periods how many periods the time has
 * @param customers of all that the project has; none where it is said how long they stay
 */
public record Lifetimes(Ratios<PurchaseRatio> purchases, double periods, CustomerCounts customers) {

  /** How many periods a customer stays when as many go in each; empty when nobody goes. */
  Optional<BigDecimal> lifespan() {
    return customers.lost() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(customers.atStart())
                .multiply(BigDecimal.valueOf(periods))
                .divide(BigDecimal.valueOf(customers.lost()), MathContext.DECIMAL64));
  }
}
