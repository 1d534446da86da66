package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.ClickThroughRate;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.List;
import java.util.Map;

/** What was shown, and what of it was clicked. */
public interface ClickFacts {

  /** For each person how much was clicked of how much that was viewed. */
  Map<Cell, RatioOfSums> clicks(Slices slices, ClickThroughRate rate);

  List<Input> inputs(Slices slices, ClickThroughRate rate);

  List<EventRecord> records(Slices slices, ClickThroughRate rate, PageRequest page);
}
