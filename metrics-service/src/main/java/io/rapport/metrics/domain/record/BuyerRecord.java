package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.Expectation;
import java.util.Optional;

/**
 * A customer, and what is expected of them.
 *
 * @param expected empty where nothing can be predicted
 */
public record BuyerRecord(
    Place place, String person, BuyerHistory history, Optional<Expectation> expected)
    implements KpiRecord {}
