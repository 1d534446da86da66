package io.rapport.metrics.domain.kpi;

/** A number of the catalogue. */
public sealed interface Kpi
    permits ScoreKpi,
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
        Revenue,
        SocialSentiment,
        Lifecycle,
        Stickiness {

  KpiDefinition definition();
}
