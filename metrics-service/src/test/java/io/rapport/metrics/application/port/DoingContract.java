package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.identify;
import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.track;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.aim.ClickThrough;
import io.rapport.metrics.domain.kpi.ClickThroughRate;
import io.rapport.metrics.domain.kpi.ClickThroughRate.Counting;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Condition;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import io.rapport.statistics.Share;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store finds that people did. */
abstract class DoingContract extends SessionContract {

  private static final PageRequest ALL = new PageRequest(Optional.empty(), 10_000);
  private static final Selector ORDER =
      new Selector(
          Optional.empty(),
          Optional.of("Order Completed"),
          Optional.empty(),
          Optional.empty(),
          List.of(new Condition("total", Operator.GTE, List.of(new Condition.Amount(50)))));
  private static final Selector PRICING =
      new Selector(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("/pricing"), List.of());
  private static final Filter SEARCH =
      new Filter(Dimension.Derived.CHANNEL, Operator.EQ, List.of("search"));
  private static final ClickThrough PAIR =
      new ClickThrough(Selector.ofEvent("Promotion Viewed"), Selector.ofEvent("Promotion Clicked"));

  @Test
  void a_doing_that_is_no_activity_makes_nobody_active() {
    var asleep = new Sender(Optional.empty(), Optional.empty(), false, false);
    store()
        .append(
            new Log()
                .add(track("1", "Email Opened", "2026-01-01T12:00:00Z").user("anna"))
                .add(track("2", "Email Opened", "2026-01-01T12:00:00Z").user("bert"))
                .add(page("3", "2026-01-01T12:00:00Z").user("bert"))
                .add(page("4", "2026-01-01T12:00:00Z").user("cleo").from(asleep))
                .batch());

    try (var data = store().snapshot()) {
      assertThat(data.doings().doers(days(1), List.of(Selector.ofEvent("Email Opened"))))
          .containsExactly(Map.entry(new Cell(0, Key.NONE), new Share(1, 1)));
    }
  }

  /** The goal was reached before anybody knew whose it was. */
  @Test
  void what_was_done_anonymously_is_done_by_its_person() {
    store()
        .append(
            new Log()
                .add(
                    track("1", "Order Completed", "2026-01-01T12:00:00Z")
                        .anonymous("a")
                        .properties("{\"total\":50}"))
                .add(page("2", "2026-01-01T13:00:00Z").user("anna"))
                .add(page("3", "2026-01-01T13:00:00Z").user("bert"))
                .batch());
    store().append(new Log().add(identify("4", "a", "anna", "2026-03-01T12:00:00Z")).batch());

    try (var data = store().snapshot()) {
      assertThat(data.doings().doers(days(1), List.of(ORDER)))
          .containsExactly(Map.entry(new Cell(0, Key.NONE), new Share(1, 2)));
    }
  }

  /** Against the rules said plainly, event by event. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void random_doings_are_those_that_the_rules_say(int seed) {
    var events = events(new Random(seed));
    var log = new Log();
    var shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.forEach(event -> log.add(event.draft()));
    store().append(log.batch());
    var searched = new Slices("shop", List.of(SEARCH), days(4).buckets(), Optional.empty());
    var anyOf = List.of(ORDER, PRICING);
    Predicate<Done> wanted = event -> event.isOrder() || event.path.equals("/pricing");

    try (var data = store().snapshot()) {
      assertThat(data.doings().doers(days(4), anyOf)).isEqualTo(doers(events, _ -> true, wanted));
      assertThat(data.doings().doers(searched, anyOf))
          .isEqualTo(doers(events, event -> event.channel.equals("search"), wanted));
      data.doings()
          .deeds(searched, anyOf)
          .forEach(
              (cell, deeds) -> {
                var here = persons(events, cell.bucket(), event -> event.channel.equals("search"));
                assertThat(deeds.perDoer().sumY())
                    .isEqualTo(
                        (double)
                            events.stream()
                                .filter(event -> event.day == cell.bucket())
                                .filter(event -> here.contains(event.person))
                                .filter(wanted)
                                .count());
              });
      assertThat(data.doings().records(searched, anyOf, ALL))
          .extracting(EventRecord::messageId)
          .doesNotHaveDuplicates();
      data.clicks()
          .clicks(days(4), new ClickThroughRate(PAIR, Counting.PERSONS))
          .forEach(
              (cell, found) -> {
                var viewed = promotions(events, cell.bucket(), "Promotion Viewed");
                var clicked = promotions(events, cell.bucket(), "Promotion Clicked");
                clicked.retainAll(viewed);
                assertThat(found.sumX()).isEqualTo((double) viewed.size());
                assertThat(found.sumY()).isEqualTo((double) clicked.size());
              });
    }
  }

  private static Map<Cell, Share> doers(
      List<Done> events, Predicate<Done> filter, Predicate<Done> wanted) {
    var shares = new HashMap<Cell, Share>();
    for (int day = 0; day < 4; day++) {
      var here = persons(events, day, filter);
      var done = persons(events, day, wanted);
      done.retainAll(here);
      if (!here.isEmpty()) {
        shares.put(new Cell(day, Key.NONE), new Share(done.size(), here.size()));
      }
    }
    return shares;
  }

  private static Set<String> persons(List<Done> events, int day, Predicate<Done> which) {
    return events.stream()
        .filter(event -> event.day == day)
        .filter(which)
        .map(Done::person)
        .collect(toSet());
  }

  private static Set<List<String>> promotions(List<Done> events, int day, String name) {
    var pairs = new HashSet<List<String>>();
    events.stream()
        .filter(event -> event.day == day && event.name.equals(name))
        .forEach(event -> pairs.add(List.of(event.person, event.promotion)));
    return pairs;
  }

  private static List<Done> events(Random random) {
    var names = List.of("", "Order Completed", "Promotion Viewed", "Promotion Clicked");
    var events = new ArrayList<Done>();
    for (int n = 0; n < 200; n++) {
      events.add(
          new Done(
              "m" + n,
              random.nextInt(4),
              "user" + random.nextInt(12),
              names.get(random.nextInt(names.size())),
              random.nextInt(8) == 0 ? "/pricing" : "/",
              random.nextInt(3) == 0 ? "search" : "direct",
              random.nextInt(100),
              List.of("", "p1", "p2").get(random.nextInt(3))));
    }
    return events;
  }

  private static Slices days(int number) {
    var from = LocalDate.parse("2026-01-01");
    var period = new Period(from, from.plusDays(number - 1L), ZoneOffset.UTC);
    return new Slices(
        "shop",
        List.of(),
        new Calendar(DayOfWeek.MONDAY).buckets(period, Interval.DAY),
        Optional.empty());
  }

  /** Something that somebody did; without a name it is a page. */
  private record Done(
      String id,
      int day,
      String person,
      String name,
      String path,
      String channel,
      int total,
      String promotion) {

    boolean isOrder() {
      return name.equals("Order Completed") && total >= 50;
    }

    Log.Draft draft() {
      var at = "2026-01-0%dT12:00:00Z".formatted(day + 1);
      var visit =
          new Visit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(channel));
      var draft = name.isEmpty() ? page(id, at) : track(id, name, at);
      return draft
          .user(person)
          .on(path)
          .visit(visit)
          .properties(
              promotion.isEmpty()
                  ? "{\"total\":\"%d.0\"}".formatted(total)
                  : "{\"total\":%d,\"promotion_id\":\"%s\"}".formatted(total, promotion));
    }
  }
}
