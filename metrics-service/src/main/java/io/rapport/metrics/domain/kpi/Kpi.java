package io.rapport.metrics.domain.kpi;

import java.util.Map;

/** A number of the catalogue. */
public sealed interface Kpi
    permits CohortRetention,
        CustomerKpi,
        RevenueRetentionKpi,
        ScoreKpi,
        ResponseRate,
        CountKpi,
        VisitKpi,
        DoerKpi,
        CoreActions,
        ClickThroughRate,
        FirstWeekEngagement,
        EngagementScore,
        Funnel,
        RatioKpi,
        Clv,
        ClvPredicted,
        ChurnRisk,
        FirstResponseTime,
        Revenue,
        SocialSentiment,
        Lifecycle,
        LoyaltyValue,
        Stickiness {

  KpiDefinition definition();

  /**
   * Whether anything says how far chance alone changes it. Of counts, totals and predictions
   * nothing does.
   */
  default boolean isTested() {
    return !definition().unit().isCount();
  }

  /** What it is asked with, by the names of its parameters. */
  default Map<String, String> parameters() {
    return Map.of();
  }
}
