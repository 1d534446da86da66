package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many visits there were. */
public record Sessions() implements CountKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "sessions",
          "Sessions",
          Unit.SESSIONS,
          1,
          "runs of one person's active events with no gap above 30 minutes and none longer than 24"
              + " hours (or as the project's session preset cuts them), each counted where its first"
              + " event lies; e-mail, subscription, social and survey events and those of server"
              + " libraries neither open nor extend one",
          List.of("active events of persons, without those that neither open nor extend a session"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          Set.of(),
          false,
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }
}
