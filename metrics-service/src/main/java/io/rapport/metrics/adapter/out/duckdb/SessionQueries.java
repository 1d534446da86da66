package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.SessionLengths;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.LengthSplits;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.RatioOfSums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks about sessions, which are cut once for all questions of a snapshot. */
final class SessionQueries implements SessionLengths {

  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedSessions ofAll;
  private @Nullable SessionCut cut;
  private Optional<Sealed> shown = Optional.empty();
  private Optional<Seconds> seconds = Optional.empty();
  private Optional<Whole> whole = Optional.empty();

  SessionQueries(Reading reading, SealedReading sealed, SealedSessions ofAll) {
    this.reading = reading;
    this.sealed = sealed;
    this.ofAll = ofAll;
  }

  Map<Cell, Long> count(Slices slices, SessionRule rule) {
    return ofAll(slices, rule)
        .map(found -> ofAll.count(found, slices))
        .orElseGet(() -> reading.counts(cut("sessions", slices, rule)));
  }

  List<Input> inputs(Slices slices, SessionRule rule) {
    return ofAll(slices, rule)
        .map(found -> ofAll.inputs(found, slices))
        .orElseGet(
            () -> reading.inputs(DuckDbSnapshot.EVENTS, cut("sessions.inputs", slices, rule)));
  }

  List<SessionRecord> records(Slices slices, SessionRule rule, PageRequest page) {
    return reading.list(
        Selected.paged(cut("sessions.records", slices, rule), page), Records::session);
  }

  Map<Cell, SessionSums> sums(Slices slices, SessionRule rule, SessionRatio ratio) {
    var sums = added(slices, rule, ratio);
    if (ratio == SessionRatio.SECONDS) {
      seconds = Optional.of(new Seconds(slices, rule, sums));
    }
    return sums;
  }

  private Map<Cell, SessionSums> added(Slices slices, SessionRule rule, SessionRatio ratio) {
    return ofAll(slices, rule)
        .filter(_ -> SessionSum.OF_DAYS.contains(ratio))
        .map(found -> summed(found, slices, rule, ratio))
        .orElseGet(() -> sumsAmong(slices, rule, ratio));
  }

  private Map<Cell, SessionSums> summed(
      Sealed found, Slices slices, SessionRule rule, SessionRatio ratio) {
    if (!SealedSessions.areSums(slices)) {
      show(SessionCut.of(slices, rule));
    }
    return ofAll.sums(found, slices, ratio, few -> sumsAmong(few, rule, ratio));
  }

  private Map<Cell, SessionSums> sumsAmong(Slices slices, SessionRule rule, SessionRatio ratio) {
    var query =
        SessionSum.isPerPerson(ratio)
            ? perPerson(slices, rule)
            : cut("sessions.ratio", slices, rule);
    var scale = SessionSum.scale(ratio);
    return reading.cells(
        SessionSum.of(ratio).put(query).set("enough", RatioOfSums.ENOUGH),
        row -> Counts.sums(row, scale));
  }

  Map<Cell, Visits.Lengths> lengths(Slices slices, SessionRule rule) {
    var known = whole.filter(there -> there.isOf(slices, rule));
    if (known.isPresent()) {
      return known.get().lengths;
    }
    var sizes = sizes(slices, rule);
    var found = ofAll(slices, rule);
    if (found.isPresent()) {
      show(SessionCut.of(slices, rule));
      return slices.buckets().size() > 1 && Buckets.areInARow(slices.buckets())
          ? lengthsWithWhole(found.get(), slices, rule, sizes)
          : ofAll.lengths(found.get(), slices, sizes);
    }
    var ranks = QuantileRanks.of(sizes.values());
    var query = ranks.sizes(cut("sessions.lengths", slices, rule));
    return reading.cells(
        ranks.ranks(ranks.ranks(query, "median", MEDIAN), "p90", P90), Counts::lengths);
  }

  /** Who asks about days one by one asks about all of them next; to look once is enough. */
  private Map<Cell, Visits.Lengths> lengthsWithWhole(
      Sealed found, Slices slices, SessionRule rule, Map<Cell, Long> sizes) {
    var buckets = new ArrayList<>(slices.buckets());
    var span = slices.span();
    var last = BucketCells.of(buckets.size());
    buckets.add(span);
    var all = new HashMap<>(sizes);
    sizes.values().stream().reduce(Long::sum).ifPresent(size -> all.put(last, size));
    var lengths = new HashMap<>(ofAll.lengths(found, slices.of(buckets), all));
    var together =
        Optional.ofNullable(lengths.remove(last)).map(one -> Map.of(BucketCells.of(0), one));
    whole = Optional.of(new Whole(slices.of(span), rule, together.orElse(Map.of())));
    return Map.copyOf(lengths);
  }

  /** How many begin in each bucket; who asks how long they are has asked for their mean before. */
  private Map<Cell, Long> sizes(Slices slices, SessionRule rule) {
    return seconds
        .filter(known -> known.slices.equals(slices) && known.rule.equals(rule))
        .map(Seconds::sums)
        .orElseGet(() -> sums(slices, rule, SessionRatio.SECONDS))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, cell -> Math.round(cell.getValue().ratio().sumX())));
  }

  @Override
  public Map<Key, LengthSplits> splits(Slices slices, Span before, SessionRule rule) {
    var splits = new HashMap<Key, LengthSplits>();
    show(SessionCut.of(slices, rule).andUntil(before.end()));
    reading.ask(
        cut("sessions.splits", slices, rule)
            .set("before_from", Selected.millis(before.start()))
            .set("before_to", Selected.millis(before.end())),
        row ->
            splits.put(
                new Key(Optional.ofNullable(row.getString("key")), false), Counts.splits(row)));
    return splits;
  }

  /** Also who was active without a session that begins there is a person. */
  private Query perPerson(Slices slices, SessionRule rule) {
    var moments = sealed.moments(slices, slices.buckets());
    var events = moments.selection();
    var query = moments.beside(cut("sessions.per_person", slices, rule), slices);
    // Buckets by day can also be found by the moment.
    return events.bound(
        (moments.buckets() == Buckets.BY_DAY ? Buckets.BY_DAY.put(query, slices) : query)
            .with("event_filters", events.filters())
            .with("event_key", events.key()));
  }

  /**
   * What is sealed, if it answers for everybody at once; what does not hold is cut again. Empty
   * also where all were cut already.
   */
  private Optional<Sealed> ofAll(Slices slices, SessionRule rule) {
    var needed = SessionCut.of(slices, rule);
    var found =
        sealed
            .daysOfAll(slices, slices.buckets())
            .filter(all -> all.isBy(rule))
            .filter(_ -> shown.isPresent() || !isThere(needed));
    if (found.filter(all -> !all.isWhole()).isPresent()) {
      show(needed);
    }
    return found;
  }

  private boolean isThere(SessionCut needed) {
    var there = cut;
    return there != null && needed.isWithin(there);
  }

  /**
   * A query on the sessions, which are there then as session_here; they are gone with the
   * connection.
   */
  Query cut(String name, Slices slices, SessionRule rule) {
    var cut = show(SessionCut.of(slices, rule));
    var buckets =
        shown.filter(found -> found.areDays(slices.buckets())).isPresent()
            ? Buckets.BY_DAY
            : Buckets.BY_MOMENT;
    return buckets
        .put(Selected.by(Selection.ofSessions(cut.values(), slices), name, slices), slices)
        .with("in_bucket", buckets.join("s.start", "s.day"));
  }

  /** Shows these sessions, if they are not there yet. */
  private SessionCut show(SessionCut needed) {
    var there = cut;
    if (there != null && needed.isWithin(there)) {
      return there;
    }
    shown = sealed.of(needed.project()).filter(all -> all.isBy(needed.rule()) && needed.isSealed());
    if (shown.isPresent()) {
      sealed.showSessions(shown.get(), needed);
      cut = needed;
    } else {
      reading.run(needed.query(reading, "person_event e", Sealed.EVER));
      reading.run(Query.named("sessions.here"));
      cut = needed.ever();
    }
    return needed;
  }

  /** How long all were whose days were asked for. */
  private record Whole(Slices slices, SessionRule rule, Map<Cell, Visits.Lengths> lengths) {

    boolean isOf(Slices asked, SessionRule by) {
      return slices.equals(asked) && rule.equals(by);
    }
  }

  /** What was added up last. */
  private record Seconds(Slices slices, SessionRule rule, Map<Cell, SessionSums> sums) {}
}
