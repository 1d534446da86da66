package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Buckets.BY_DAY;
import static io.rapport.metrics.adapter.out.duckdb.Buckets.BY_MOMENT;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Knows in one snapshot which questions what is sealed can answer. */
final class SealedReading {

  private static final String ACTIVE_EVENTS =
      """
      (
          select *
          from person_event
          where project = :project and active and not bot and person_no is not null
        )\
      """;

  private static final String DAYS = "active_here";
  private static final String FIRST_OF_DAYS = "(select * from active_here where first_of_day)";

  private final Reading reading;
  private String project = "";
  private Optional<Sealed> known = Optional.empty();

  SealedReading(Reading reading) {
    this.reading = reading;
  }

  /** What is sealed of a project; found out once. */
  Optional<Sealed> of(String asked) {
    if (!project.equals(asked)) {
      known = Sealed.find(reading, asked, "");
      known.ifPresent(found -> found.showDays(reading, asked));
      project = asked;
    }
    return known;
  }

  /** Where to read when persons were active, in these stretches of time. */
  Moments moments(Slices slices, List<Span> spans) {
    var isPlain = slices.dimensions().findAny().isEmpty();
    return of(slices.project())
        .filter(_ -> slices.dimensions().allMatch(SealedReading::isKnownOfDays))
        .filter(found -> found.areDays(spans))
        .map(
            _ ->
                new Moments(
                    isPlain ? FIRST_OF_DAYS : DAYS, Selection.ofDays(slices), BY_DAY, isPlain))
        .orElseGet(
            () ->
                new Moments(
                    ACTIVE_EVENTS,
                    Selection.of(Selection.Columns.EVENTS, slices),
                    BY_MOMENT,
                    false));
  }

  /** Where to read when each person was first active. */
  String firstMoments(String asked) {
    return of(asked).isPresent() ? FIRST_OF_DAYS : ACTIVE_EVENTS;
  }

  /** What is known of a person is the same on every day. */
  private static boolean isKnownOfDays(Dimension dimension) {
    return dimension instanceof Dimension.OfPerson
        || (dimension instanceof Dimension.Derived derived
            && Dimension.Derived.OF_PERSONS.contains(derived));
  }

  /**
   * Where active moments are read.
   *
   * @param source a table or query of them, as {@code e}
   * @param selection how it says what they are told apart by
   * @param isOnceADay whether it has one for each day of a person at most
   */
  record Moments(String source, Selection selection, Buckets buckets, boolean isOnceADay) {

    /** Each person once in each bucket, by each key. */
    Query byBucket(String name, Slices slices) {
      return query(name, slices, isOnceADay && Buckets.areSingleDays(slices.buckets()));
    }

    /** Each person once on each of these days, by each key. */
    Query byDay(String name, Slices slices, List<ZonedDateTime> days) {
      return buckets.putDays(query(name, slices, isOnceADay), days);
    }

    /** Puts them in, besides what is selected of something else. */
    Query beside(Query query, Slices slices) {
      return put(query, isOnceADay && Buckets.areSingleDays(slices.buckets()))
          .with("active_in_bucket", buckets.join("e.ts", "e.day"));
    }

    private Query put(Query query, boolean isOnce) {
      return query.with("active", source).with("distinct", isOnce ? "" : "distinct");
    }

    private Query query(String name, Slices slices, boolean isOnce) {
      var query =
          put(Selected.by(selection, name, slices), isOnce)
              .with("distinct_again", slices.breakdown().isPresent() ? "distinct" : "")
              .with("each", slices.breakdown().isPresent() ? "distinct person" : "*")
              .with("in_bucket", buckets.join("e.ts", "e.day"));
      return buckets.put(query, slices);
    }
  }
}
