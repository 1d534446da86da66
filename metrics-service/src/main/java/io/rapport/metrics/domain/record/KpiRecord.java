package io.rapport.metrics.domain.record;

/** One of the things that a number counts. */
public sealed interface KpiRecord
    permits AnswerRecord,
        CohortRecord,
        CustomerRecord,
        EngagementRecord,
        EventRecord,
        RevenueRecord,
        SessionRecord,
        ShowingRecord {

  Place place();
}
