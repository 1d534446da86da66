package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_SESSIONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.ClusteredShare;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How many leave at once. */
public record BounceRate() implements VisitKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "bounce_rate",
          "Bounce rate",
          Unit.PERCENT,
          1,
          "bounced ÷ sessions with a pageview, in percent, as the project's session preset has it;"
              + " default and client: one pageview and no other interactive event; plausible: one"
              + " interaction, of all sessions; matomo: one pageview and no other action; posthog:"
              + " one pageview and nothing captured, under 10 s; ga4: at most 10 s, no key event,"
              + " fewer than 2 pageviews",
          List.of("sessions"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_SESSIONS,
          true,
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public SessionRatio ratio() {
    return SessionRatio.BOUNCES;
  }

  @Override
  public Measure measure(Visits visits) {
    return Measure.share(share(visits), "there was no session that could bounce");
  }

  @Override
  public Difference difference(Visits now, Visits before) {
    return share(now).minus(share(before));
  }

  private static ClusteredShare share(Visits visits) {
    return new ClusteredShare(visits.of(SessionRatio.BOUNCES).ratio());
  }
}
