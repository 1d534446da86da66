package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The first weeks of those who sign up in each bucket, as far as they are over. */
public interface FirstWeekFacts {

  Map<Cell, FirstWeeks> firstWeeks(Slices slices, Onboarding onboarding, Instant now);

  /** The sign-ups and what those persons did in their week. */
  List<Input> inputs(Slices slices, Onboarding onboarding, Instant now);

  List<EventRecord> records(Slices slices, Onboarding onboarding, Instant now, PageRequest page);
}
