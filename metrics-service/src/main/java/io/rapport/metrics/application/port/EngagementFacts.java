package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.PersonScores;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How engaged the persons are who were active in each bucket. */
public interface EngagementFacts {

  Map<Cell, PersonScores> scores(Slices slices, EngagementScore kpi, SessionRule rule, Instant now);

  List<EngagementRecord> records(
      Slices slices, EngagementScore kpi, SessionRule rule, Instant now, PageRequest page);
}
