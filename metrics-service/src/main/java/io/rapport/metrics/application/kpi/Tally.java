package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Measured;
import io.rapport.metrics.domain.record.KpiRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RecordPage;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a KPI is counted, and what is made of the counts.
 *
 * @param <T> what is counted in each cell
 */
interface Tally<T> {

  /** What is made of the counts. */
  Measured<T> kpi();

  Map<Cell, T> count(Slices slices);

  /**
   * What is counted in the one bucket of {@code whole}, which {@code series} is a cut of. Unless a
   * KPI knows better it is counted anew: a person of several buckets is one person.
   */
  default T total(Slices whole, Map<Cell, T> series) {
    return count(whole).getOrDefault(new Cell(0, Key.NONE), none());
  }

  List<Input> inputs(Slices slices);

  List<? extends KpiRecord> records(Slices slices, PageRequest page);

  /** What is shown beside the number of the total. */
  default Optional<Detail> detail(T total) {
    return Optional.empty();
  }

  /** One page of the records; it names the next one if there is more. */
  default RecordPage page(Slices slices, PageRequest page) {
    var found = records(slices, new PageRequest(page.after(), page.limit() + 1));
    return RecordPage.of(List.copyOf(found), page.limit());
  }

  /** What a cell holds where nothing was found. */
  T none();

  /** How second figures changed, by name, as far as they are tested. */
  default Map<Key, Map<String, Difference>> figureChanges(
      Slices slices, Span before, Map<Key, Change<T>> changes) {
    return changes.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                change -> figureChanges(change.getValue().now(), change.getValue().before())));
  }

  /** The same, where it takes no more than what was counted. */
  default Map<String, Difference> figureChanges(T now, T before) {
    return Map.of();
  }
}
