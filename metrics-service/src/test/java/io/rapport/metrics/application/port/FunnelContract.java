package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.track;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.funnel.Attempt;
import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.funnel.PersonWay;
import io.rapport.metrics.domain.funnel.StepEvent;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.selection.Condition;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Ways are those of somebody who puts all events in order first: whatever came when, however many
 * at once, and however it is said which events are steps. Other journeys in every run.
 */
public abstract class FunnelContract {

  /** Summer time begins there on the 29th. */
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Instant START = Instant.parse("2026-03-27T22:00:00Z");
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

  protected abstract AnalyticsStore store();

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void ways_are_those_of_all_events_put_in_order(@ForAll long seed) {
    var random = new Random(seed);
    var journey = new Journey(random);
    journey.isStored();
    for (var order : FunnelOrder.values()) {
      var funnel = journey.anyFunnel(order);
      var byPath = journey.anySlices(Optional.of(Dimension.Derived.PATH));

      assertThat(attempts(byPath, funnel))
          .as("%s by %s", funnel, byPath)
          .isEqualTo(journey.expected(byPath, funnel));
      assertThat(depths(byPath.whole(), funnel)).isEqualTo(depths(byPath, funnel));
    }
  }

  /** Each attempt as its bucket and the paths of its events, which every event has its own of. */
  private List<String> attempts(Slices slices, Funnel funnel) {
    var found = new ArrayList<String>();
    try (var data = store().snapshot()) {
      data.funnels().waysOfNamed(slices, funnel, way -> found.addAll(told(way, funnel)));
    }
    return found.stream().sorted().toList();
  }

  private List<Integer> depths(Slices slices, Funnel funnel) {
    var depths = new ArrayList<Integer>();
    try (var data = store().snapshot()) {
      data.funnels()
          .ways(
              slices,
              funnel,
              way -> way.best(funnel.rule()).map(Attempt::depth).ifPresent(depths::add));
    }
    return depths.stream().sorted().toList();
  }

  private static List<String> told(PersonWay way, Funnel funnel) {
    var told = new ArrayList<String>();
    way.attempts(
        funnel.rule(),
        (attempt, bucket) ->
            told.add(bucket + ": " + attempt.taken().stream().map(StepEvent::key).toList()));
    return told;
  }

  /** What some persons do in a few days, much of it at once. */
  private final class Journey {

    private final Random random;
    private final String project = UUID.randomUUID().toString();
    private final List<Happened> events;

    Journey(Random random) {
      this.random = random;
      this.events = IntStream.range(0, 5 + random.nextInt(40)).mapToObj(this::anything).toList();
    }

    private Happened anything(int number) {
      return new Happened(
          "u" + random.nextInt(3),
          NAMES.get(random.nextInt(NAMES.size())),
          START.plusSeconds(1800L * random.nextInt(24 * 6)),
          // Never the same, so that the order of one moment is known.
          START.plusSeconds(1_000_000 + 7919L * number % 997),
          "/" + number,
          random.nextInt(5) > 0);
    }

    void isStored() {
      var shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      var log = new Log();
      for (var event : shuffled) {
        var draft =
            track(UUID.randomUUID().toString(), event.name, event.at.toString())
                .in(project)
                .user(event.person)
                .on(event.path)
                .properties("{\"loud\":\"%s\",\"is\":\"there\"}".formatted(event.loud));
        log.add(draft, new Receipt(project, Log.KEY, event.received, true, Optional.empty()));
      }
      store().append(log.batch());
    }

    Funnel anyFunnel(FunnelOrder order) {
      var steps = IntStream.range(0, 2 + random.nextInt(3)).mapToObj(_ -> anySelector()).toList();
      var exclude = random.nextInt(3) == 0 ? List.of(anySelector()) : List.<Selector>of();
      return new Funnel(steps, exclude, order, Duration.ofMinutes(1 + random.nextInt(4_000)), 0);
    }

    /** With a condition that always holds the database must look at each event. */
    private Selector anySelector() {
      var there = new Condition("is", Operator.EQ, List.of(new Condition.Text("there")));
      return new Selector(
          Optional.empty(),
          Optional.of(NAMES.get(random.nextInt(NAMES.size()))),
          Optional.empty(),
          Optional.empty(),
          random.nextInt(4) == 0 ? List.of(there) : List.of());
    }

    Slices anySlices(Optional<Dimension> breakdown) {
      var loud = new Filter(new Dimension.Property("loud"), Operator.EQ, List.of("true"));
      var from = LocalDate.of(2026, 3, 27).plusDays(random.nextInt(3));
      var period = new Period(from, from.plusDays(random.nextInt(4)), BERLIN);
      var interval = List.of(Interval.DAY, Interval.HOUR, Interval.TOTAL).get(random.nextInt(3));
      return new Slices(
          project,
          random.nextInt(3) == 0 ? List.of(loud) : List.of(),
          new Calendar(DayOfWeek.MONDAY).buckets(period, interval),
          breakdown);
    }

    List<String> expected(Slices slices, Funnel funnel) {
      var told = new ArrayList<String>();
      for (var person : List.of("u0", "u1", "u2")) {
        var way =
            events.stream()
                .filter(event -> event.person.equals(person))
                .sorted(comparing(Happened::at).thenComparing(Happened::received))
                .map(event -> event.seen(slices, funnel))
                .filter(
                    event ->
                        funnel.order() == FunnelOrder.STRICT
                            || event.steps() != 0
                            || event.excludes())
                .filter(
                    event -> event.at() >= millis(slices.buckets().getFirst().start().toInstant()))
                .toList();
        told.addAll(told(new PersonWay(way), funnel));
      }
      return told.stream().sorted().toList();
    }
  }

  private static long millis(Instant moment) {
    return moment.toEpochMilli();
  }

  /** Something that somebody did. */
  private record Happened(
      String person, String name, Instant at, Instant received, String path, boolean loud) {

    StepEvent seen(Slices slices, Funnel funnel) {
      boolean counts = slices.filters().isEmpty() || loud;
      int steps =
          IntStream.range(0, funnel.steps().size())
              .filter(step -> counts && funnel.steps().get(step).event().orElseThrow().equals(name))
              .map(step -> 1 << step)
              .sum();
      boolean excludes =
          counts
              && funnel.exclude().stream().anyMatch(one -> one.event().orElseThrow().equals(name));
      return new StepEvent(millis(at), steps, bucket(slices), excludes, StepEvent.UNNAMED, path);
    }

    private int bucket(Slices slices) {
      return IntStream.range(0, slices.buckets().size())
          .filter(bucket -> isIn(slices.buckets().get(bucket)))
          .findFirst()
          .orElse(StepEvent.NO_ENTRY);
    }

    private boolean isIn(Span bucket) {
      return !at.isBefore(bucket.start().toInstant()) && at.isBefore(bucket.end().toInstant());
    }
  }
}
