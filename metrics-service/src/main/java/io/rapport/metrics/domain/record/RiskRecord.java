package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.prediction.Risk;

/** Somebody who may be about to leave; those first of whom most says so. */
public record RiskRecord(Place place, String person, Risk risk) implements KpiRecord {}
