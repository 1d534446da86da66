package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Deeds;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.Map;

/**
 * What people did of what the project wants. Slices say which persons: those with an active event
 * in them. Selectors say what they did, in the same bucket, whatever the filters.
 */
public interface DoingFacts {

  /** How many of the persons did any of it. */
  Map<Cell, Share> doers(Slices slices, List<Selector> anyOf);

  /** How often they did any of it; by core action, each that is named has a cell. */
  Map<Cell, Deeds> deeds(Slices slices, List<Selector> anyOf);

  /** The active events, and what was done. */
  List<Input> inputs(Slices slices, List<Selector> anyOf);

  List<EventRecord> records(Slices slices, List<Selector> anyOf, PageRequest page);
}
