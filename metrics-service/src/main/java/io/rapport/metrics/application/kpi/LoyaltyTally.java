package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.LoyaltyGroup;
import io.rapport.metrics.domain.kpi.LoyaltyValue;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.survey.Stance;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Difference;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at what persons said before a time, and at what they did in it. */
record LoyaltyTally(LoyaltyValue kpi, KpiQuestion question, Snapshot data)
    implements Tally<Scores> {

  private static final Dimension STANCE = new Dimension.Answered(Stance.NPS, OptionalInt.empty());
  private static final Filter OF_SOMEBODY = new Filter(STANCE, Operator.EXISTS, List.of());

  @Override
  public Map<Cell, Scores> count(Slices slices) {
    var counted = new HashMap<Cell, Scores>();
    for (int n = 0; n < slices.buckets().size(); n++) {
      var bucket = n;
      data.answers()
          .scores(before(slices, slices.buckets().get(n)), kpi.questionType(), Per.PERSON)
          .forEach((cell, scores) -> counted.put(new Cell(bucket, cell.key()), scores));
    }
    return counted;
  }

  @Override
  public Optional<Detail> detail(Scores total) {
    var told = kpi.told().stream().collect(toMap(one -> one.definition().id(), this::ofGroups));
    return Optional.of(
        new Detail.Loyalty(
            LoyaltyGroup.NAMES.stream().map(name -> group(name, total, told)).toList()));
  }

  /** The answers, and of each kind of event as many as the KPI counts that counts most of them. */
  @Override
  public List<Input> inputs(Slices slices) {
    var whole = slices.buckets().getFirst();
    var answered =
        data.answers().scoreInputs(before(slices, whole), kpi.questionType(), Per.PERSON);
    var ofThem = asOfStart(slices, List.of(OF_SOMEBODY));
    var counts = new HashMap<List<String>, Long>();
    Stream.concat(
            answered.stream(),
            kpi.told().stream().flatMap(told -> tally(told).inputs(ofThem).stream()))
        .forEach(
            input -> counts.merge(List.of(input.source(), input.name()), input.count(), Math::max));
    return counts.entrySet().stream()
        .map(
            input ->
                new Input(input.getKey().getFirst(), input.getKey().getLast(), input.getValue()))
        .sorted(Comparator.comparingLong(Input::count).reversed().thenComparing(Input::name))
        .toList();
  }

  @Override
  public List<AnswerRecord> records(Slices slices, PageRequest page) {
    return data.answers()
        .scoreRecords(
            before(slices, slices.buckets().getFirst()), kpi.questionType(), Per.PERSON, page);
  }

  @Override
  public Scores none() {
    return Scores.NONE;
  }

  @Override
  public Map<String, Difference> figureChanges(Scores now, Scores before) {
    return kpi.figureChanges(now, before);
  }

  private static LoyaltyGroup group(
      String name, Scores scores, Map<String, Function<String, Measure>> told) {
    var measures = new HashMap<String, Measure>();
    long persons = LoyaltyValue.persons(scores, name);
    told.forEach(
        (id, measure) -> {
          var found = measure.apply(name);
          measures.put(id, persons == 0 ? LoyaltyValue.ofNobody(found) : found);
        });
    return new LoyaltyGroup(name, persons, measures);
  }

  private Function<String, Measure> ofGroups(Kpi told) {
    return counted(tally(told));
  }

  /** What one KPI is for a group in the time that is asked for. */
  private <T> Function<String, Measure> counted(Tally<T> tally) {
    var slices = asOfStart(question.slices(List.of(question.period().span())), List.of());
    var found =
        tally.count(
            new Slices(
                slices.project(),
                slices.filters(),
                slices.buckets(),
                Optional.of(STANCE),
                slices.asOf()));
    return name -> tally.kpi().measure(found.getOrDefault(new Cell(0, Key.of(name)), tally.none()));
  }

  private Tally<?> tally(Kpi told) {
    return Tallies.of(question.about(told), data, question.now());
  }

  /** All time before a bucket. */
  private static Slices before(Slices slices, Span bucket) {
    var start = bucket.start();
    return new Slices(
        slices.project(),
        with(slices.filters(), List.of(OF_SOMEBODY)),
        List.of(new Span(Instant.EPOCH.atZone(start.getZone()), start)),
        slices.breakdown(),
        start.toInstant());
  }

  /** With what is known of persons looked at as it was at the start. */
  private static Slices asOfStart(Slices slices, List<Filter> more) {
    return new Slices(
        slices.project(),
        with(slices.filters(), more),
        slices.buckets(),
        slices.breakdown(),
        slices.buckets().getFirst().start().toInstant());
  }

  private static List<Filter> with(List<Filter> filters, List<Filter> more) {
    return Stream.concat(filters.stream(), more.stream()).toList();
  }
}
