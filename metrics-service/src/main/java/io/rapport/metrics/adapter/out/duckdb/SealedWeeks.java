package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.kpi.FirstWeekEngagement;
import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts first weeks that are sealed, when nothing tells persons apart and they begin as the
 * project says. It is empty when they must be followed.
 */
final class SealedWeeks {

  private final Reading reading;
  private final SealedReading sealed;
  private @Nullable Counted known;

  SealedWeeks(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
  }

  Optional<Map<Cell, FirstWeeks>> firstWeeks(Slices slices, Onboarding onboarding, Instant now) {
    return found(slices, onboarding).map(found -> count(found, slices, onboarding, now).cells());
  }

  Optional<List<Input>> inputs(Slices slices, Onboarding onboarding) {
    return found(slices, onboarding)
        .map(
            found ->
                reading.inputs(
                    DuckDbSnapshot.EVENTS,
                    Selected.days(Query.named("first_week.sealed_inputs"), slices.buckets())
                        .with("doings", sealed.sumsOfWeeks(found, onboarding))
                        .set("keys", Slices.MOST_KEYS)));
  }

  private Optional<Sealed> found(Slices slices, Onboarding onboarding) {
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .filter(found -> found.isBy(onboarding))
        .map(found -> found.beganUntil(slices.buckets()));
  }

  /** A person has one first week, so all buckets together are what was counted in each. */
  private Counted count(Sealed found, Slices slices, Onboarding onboarding, Instant now) {
    var counted = known;
    if (counted != null && counted.isCutOf(slices, onboarding, now)) {
      return counted.together(slices);
    }
    counted = new Counted(slices, onboarding, now, read(found, slices, onboarding, now));
    known = counted;
    return counted;
  }

  private Map<Integer, WeekSums> read(
      Sealed found, Slices slices, Onboarding onboarding, Instant now) {
    var weeks = new HashMap<Integer, WeekSums>();
    reading.ask(
        Buckets.BY_DAY
            .put(Query.named("first_week.sealed"), slices)
            .with("weeks", sealed.weeks(found, onboarding))
            .set("week", FirstWeekEngagement.WEEK.toMillis())
            .set("now", now.toEpochMilli()),
        row -> weeks.put(row.getInt("bucket") - 1, WeekSums.of(row)));
    return weeks;
  }

  /** What was counted of some buckets. */
  private record Counted(
      Slices slices, Onboarding onboarding, Instant now, Map<Integer, WeekSums> weeks) {

    /** Whether the one bucket that is asked for is these, one after the other. */
    boolean isCutOf(Slices whole, Onboarding asked, Instant then) {
      var buckets = slices.buckets();
      return whole.buckets().size() == 1
          && slices.project().equals(whole.project())
          && onboarding.equals(asked)
          && now.equals(then)
          && buckets.getFirst().start().equals(whole.buckets().getFirst().start())
          && buckets.getLast().end().equals(whole.buckets().getFirst().end())
          && Buckets.areInARow(buckets);
    }

    Counted together(Slices whole) {
      return new Counted(
          whole,
          onboarding,
          now,
          weeks.isEmpty() ? Map.of() : Map.of(0, WeekSums.together(weeks.values())));
    }

    Map<Cell, FirstWeeks> cells() {
      var cells = new HashMap<Cell, FirstWeeks>();
      weeks.forEach((bucket, sum) -> cells.put(BucketCells.of(bucket), sum.weeks()));
      return cells;
    }
  }
}
