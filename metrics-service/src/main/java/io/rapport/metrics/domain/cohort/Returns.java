package io.rapport.metrics.domain.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many of which cohort came back when.
 *
 * @param found what is missing is 0
 */
public record Returns(Map<Place, Long> found) {

  public Returns {
    found = Map.copyOf(found);
  }

  /** Of every interval, also of those in which nobody began. */
  public List<Cohort> cohorts(CohortTimes times, List<Bracket> columns) {
    return IntStream.range(0, times.intervals().size())
        .mapToObj(cohort -> cohort(cohort, times, columns))
        .toList();
  }

  private Cohort cohort(int cohort, CohortTimes times, List<Bracket> columns) {
    var returned = new ArrayList<Long>();
    var unfinished = new ArrayList<Integer>();
    returned.add(found.getOrDefault(new Place(cohort, 0), 0L));
    for (int n = 0; n < columns.size() && times.hasBegun(cohort, columns.get(n)); n++) {
      if (!times.isOver(cohort, columns.get(n))) {
        unfinished.add(returned.size());
      }
      returned.add(found.getOrDefault(new Place(cohort, n + 1), 0L));
    }
    return new Cohort(times.intervals().get(cohort), returned, unfinished);
  }

  /**
   * A cell.
   *
   * @param cohort from 0
   * @param column 0 is the cohort itself
   */
  public record Place(int cohort, int column) {}
}
