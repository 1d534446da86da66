package io.rapport.metrics.domain.funnel;

import io.rapport.statistics.Share;
import java.util.Optional;

/**
 * How one step of a funnel went.
 *
 * @param entered how many persons took it
 * @param fromFirst of those who took the first step
 * @param fromPrevious of those who took the step before; the first step has itself before it
 * @param medianSeconds since the step before; empty for the first step, and where nobody took it
 * @param meanSeconds the same
 */
public record FunnelStep(
    long entered,
    Share fromFirst,
    Share fromPrevious,
    Optional<Double> medianSeconds,
    Optional<Double> meanSeconds) {}
