package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_SESSIONS;

import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many visits there were.
 *
 * @param listed which of them are listed beside the number, if any
 */
public record Sessions(Optional<PageRequest> listed) implements CountKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "sessions",
          "Sessions",
          Unit.SESSIONS,
          1,
          "runs of one person's active events with no gap above 30 minutes and none longer than 24"
              + " hours; the session preset matomo has no 24 hours, but cuts at midnight and where"
              + " another campaign comes, client takes the client's own sessions; each is counted where"
              + " its first event lies; e-mail, subscription, social and survey events and those of server"
              + " libraries neither open nor extend one",
          List.of("active events of persons, without those that neither open nor extend a session"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_SESSIONS,
          true,
          Map.of(),
          Map.of());

  public Sessions() {
    this(Optional.empty());
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }
}
