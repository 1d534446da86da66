package io.rapport.metrics.domain.record;

/** One of the things that a number counts. */
public sealed interface KpiRecord
    permits AnswerRecord,
        BuyerRecord,
        CohortRecord,
        CustomerRecord,
        EngagementRecord,
        EventRecord,
        RevenueRecord,
        RiskRecord,
        SessionRecord,
        ShowingRecord {

  Place place();
}
