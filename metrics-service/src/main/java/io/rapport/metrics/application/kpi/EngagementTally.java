package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.PersonScores;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds up how engaged persons are. */
record EngagementTally(EngagementScore kpi, SessionRule rule, Snapshot data, Instant now)
    implements Tally<PersonScores> {

  @Override
  public Map<Cell, PersonScores> count(Slices slices) {
    return data.engagement().scores(slices, kpi, rule, now);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.personInputs(slices, Who.ALL);
  }

  @Override
  public List<EngagementRecord> records(Slices slices, PageRequest page) {
    return data.engagement().records(slices, kpi, rule, now, page);
  }

  @Override
  public PersonScores none() {
    return PersonScores.NONE;
  }
}
