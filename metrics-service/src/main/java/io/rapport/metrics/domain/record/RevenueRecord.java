package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.money.Movement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An account, or a person without one, with its recurring revenue at the ends of a time.
 *
 * @param person where there is no account
 */
public record RevenueRecord(
    Place place,
    Optional<String> account,
    Optional<String> person,
    BigDecimal atStart,
    BigDecimal atEnd,
    Movement movement)
    implements KpiRecord {}
