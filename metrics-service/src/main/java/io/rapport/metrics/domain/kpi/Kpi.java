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

  /** What it is asked with, by the names of its parameters. */
  default Map<String, String> parameters() {
    return Map.of();
  }
}
