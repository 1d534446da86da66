package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/**
 * Sums over sums of one kind of thing, and the events behind them.
 *
 * @param <R> what can be added up
 */
public interface RatioFacts<R> {

  Map<Cell, ExactRatio> sums(Slices slices, R ratio);

  List<Input> inputs(Slices slices);

  List<EventRecord> records(Slices slices, PageRequest page);
}
