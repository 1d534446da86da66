package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.metrics.domain.path.TakenPath;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Which ways people went. */
public interface PathFacts {

  /** How many ways there are in each bucket. */
  Map<Cell, Long> ways(Slices slices, Paths paths);

  /** Those that were gone most, the most frequent first. */
  List<TakenPath> mostTaken(Slices slices, Paths paths);

  /** The events that the ways are told from. */
  List<EventRecord> records(Slices slices, Paths paths, PageRequest page);
}
