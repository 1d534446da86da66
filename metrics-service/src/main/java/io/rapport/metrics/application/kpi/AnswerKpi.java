package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.kpi.KpiAnswer.Part;
import io.rapport.metrics.domain.kpi.KpiAnswer.Point;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers one question from one snapshot, so that its numbers agree with each other. */
@ApplicationScoped
public class AnswerKpi {

  private static final Comparator<Part> LARGEST_FIRST =
      Comparator.comparing((Part part) -> part.key().isRest())
          .thenComparing(part -> part.measure().n(), Comparator.reverseOrder())
          .thenComparing(part -> part.key().value().orElse(""));

  private final AnalyticsStore store;
  private final InstantSource clock;

  public AnswerKpi(AnalyticsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The answer, which nobody wants to stop. */
  public KpiAnswer answer(KpiQuestion question) {
    return answer(question, new Cancellation());
  }

  /** The answer; a question is answered wholly or not at all. */
  public KpiAnswer answer(KpiQuestion question, Cancellation cancellation) {
    var now = clock.instant();
    try (var data = store.snapshot();
        var _ = cancellation.watch(data)) {
      return data.once(
          question,
          KpiAnswer.class,
          () -> {
            var asked = question.at(now);
            return answer(asked, Tallies.of(asked, data, now), now);
          });
    }
  }

  private static <T> KpiAnswer answer(KpiQuestion question, Tally<T> tally, Instant now) {
    var whole = List.of(question.period().span());
    var buckets = buckets(question);
    var comparing =
        question.comparesWithPrevious()
            ? Optional.of(new Comparing<>(question, tally, question.period().previous(now)))
            : Optional.<Comparing<T>>empty();
    // First, since what it tells apart serves all that follows.
    var parts =
        question
            .breakdown()
            .map(
                _ -> parts(tally, comparing, Comparing.byKey(tally.count(question.broken(whole)))));
    var found = tally.count(question.slices(buckets));
    var total = tally.total(question.slices(whole), found);
    return new KpiAnswer(
        question.kpi().definition(),
        question.kpi().parameters(),
        question.period(),
        question.interval(),
        question.settings().money().currency(),
        question.settings().version(),
        point(whole.getFirst(), tally.kpi().measure(total), now),
        series(tally, buckets, found, now),
        parts,
        comparing.map(compared -> compared.total(total)),
        tally.inputs(question.slices(whole)),
        tally.detail(total));
  }

  private static List<Span> buckets(KpiQuestion question) {
    return new Calendar(question.settings().weekStart())
        .buckets(question.period(), question.interval());
  }

  private static <T> List<Point> series(
      Tally<T> tally, List<Span> buckets, Map<Cell, T> found, Instant now) {
    return IntStream.range(0, buckets.size())
        .mapToObj(
            number ->
                point(
                    buckets.get(number),
                    tally.kpi().measure(found.getOrDefault(cell(number), tally.none())),
                    now))
        .toList();
  }

  private static <T> List<Part> parts(
      Tally<T> tally, Optional<Comparing<T>> comparing, Map<Key, T> found) {
    var comparisons = comparing.map(compared -> compared.parts(found)).orElse(Map.of());
    return found.entrySet().stream()
        .map(
            part ->
                new Part(
                    part.getKey(),
                    tally.kpi().measure(part.getValue()),
                    Optional.ofNullable(comparisons.get(part.getKey()))))
        .sorted(LARGEST_FIRST)
        .toList();
  }

  private static Point point(Span span, Measure measure, Instant now) {
    return new Point(span, measure, span.isUnfinished(now));
  }

  private static Cell cell(int bucket) {
    return new Cell(bucket, Key.NONE);
  }
}
