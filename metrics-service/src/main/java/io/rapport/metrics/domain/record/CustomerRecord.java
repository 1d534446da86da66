package io.rapport.metrics.domain.record;

/** Somebody who is a customer at the start or at the end of a time. */
public record CustomerRecord(Place place, String person, boolean atStart, boolean atEnd)
    implements KpiRecord {}
