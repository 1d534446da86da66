package io.rapport.metrics.domain.record;

/** One of the things that a number counts. */
public sealed interface KpiRecord
    permits AnswerRecord, EventRecord, SessionRecord, EngagementRecord {

  Place place();
}
