package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.CustomerFacts;
import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks who is a customer: everybody stays one for a while, and is counted at the ends of times. */
final class CustomerQueries implements CustomerFacts {

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedPersons ofAll;
  private final SealedDoings doings;

  CustomerQueries(Reading reading, SealedReading sealed, SealedPersons ofAll, SealedDoings doings) {
    this.reading = reading;
    this.sealed = sealed;
    this.ofAll = ofAll;
    this.doings = doings;
  }

  @Override
  public Map<Cell, CustomerCounts> counts(Slices slices, CustomerRule rule, Instant now) {
    var begun = Buckets.begun(slices.buckets(), now);
    return begun.isEmpty()
        ? Map.of()
        : ofDays(slices, begun, rule, now)
            .orElseGet(
                () ->
                    reading.cells(asked("customers", slices, begun, rule, now), Counts::customers));
  }

  /** Whom a day makes a customer, when nothing tells persons apart and the days are sealed. */
  private Optional<Map<Cell, CustomerCounts>> ofDays(
      Slices slices, List<Span> begun, CustomerRule rule, Instant now) {
    var ends = begun.stream().map(span -> dayAfter(span, now)).toList();
    return switch (rule) {
      case CustomerRule.Subscribed _ -> Optional.empty();
      case CustomerRule.Active(int window, var events) when events.isEmpty() ->
          ofAll.customers(slices, new CustomerDays(begun, ends, window));
      case CustomerRule.Active(int window, var events) ->
          ofAll.customers(
              slices, new CustomerDays(begun, ends, window), found -> active(found, events));
      case CustomerRule.Bought(int window, var events)
          when Sealed.ORDER_EVENTS.containsAll(events) ->
          ofAll.customers(
              slices,
              new CustomerDays(begun, ends, window),
              found -> bought("customers.bought_days", found, events));
      case CustomerRule.Bought _ -> Optional.empty();
    };
  }

  private Query active(Sealed found, Set<String> events) {
    sealed.showDoings(found);
    return Query.named("customers.active_days").set("events", Query.Strings.sorted(events));
  }

  private Query bought(String name, Sealed found, Set<String> events) {
    return Query.named(name)
        .with("orders", sealed.orders(found))
        .set("events", Query.Strings.sorted(events));
  }

  @Override
  public List<Input> inputs(Slices slices, CustomerRule rule, Instant now) {
    var begun = Buckets.begun(slices.buckets(), now);
    return begun.isEmpty()
        ? List.of()
        : inputsOfDays(slices, begun, rule, now)
            .orElseGet(
                () ->
                    reading.inputs(
                        DuckDbSnapshot.EVENTS,
                        asked("customers.inputs", slices, begun, rule, now)));
  }

  private Optional<List<Input>> inputsOfDays(
      Slices slices, List<Span> begun, CustomerRule rule, Instant now) {
    var last = dayAfter(begun.getLast(), now);
    return switch (rule) {
      case CustomerRule.Active(int window, var events) when events.isEmpty() ->
          doings.activeInputs(slices, new Span(first(begun, window), midnight(begun, last)));
      case CustomerRule.Bought(int window, var events)
          when Sealed.ORDER_EVENTS.containsAll(events) ->
          sealed
              .doingsOfAll(slices, begun)
              .map(
                  found ->
                      reading.inputs(
                          DuckDbSnapshot.EVENTS,
                          bought("customers.bought_inputs", found, events)
                              .set("first_day", Selected.day(first(begun, window)))
                              .set("end_day", last.toEpochDay())
                              .set("keys", Slices.MOST_KEYS)));
      case CustomerRule.Active _, CustomerRule.Bought _, CustomerRule.Subscribed _ ->
          Optional.empty();
    };
  }

  private static ZonedDateTime first(List<Span> begun, int window) {
    return begun.getFirst().start().minusDays(window);
  }

  private static ZonedDateTime midnight(List<Span> begun, LocalDate day) {
    return day.atStartOfDay(begun.getFirst().start().getZone());
  }

  @Override
  public List<CustomerRecord> records(
      Slices slices, CustomerRule rule, Instant now, PageRequest page) {
    var begun = Buckets.begun(slices.buckets(), now);
    return begun.isEmpty()
        ? List.of()
        : reading.list(
            Selected.paged(asked("customers.records", slices, begun, rule, now), page),
            Records::customer);
  }

  private static Query asked(
      String name, Slices slices, List<Span> begun, CustomerRule rule, Instant now) {
    var query = Selected.events(name, slices);
    return switch (rule) {
      case CustomerRule.Subscribed _ ->
          by("customers.subscribed", query, CustomerRule.Subscribed.EVENTS)
              .set("cancelled", CustomerRule.Subscribed.CANCELLED)
              .set("since", Long.MIN_VALUE)
              .set("until", Selected.millis(begun.getLast().end()))
              .set("at_starts", times(begun, Span::start))
              .set("at_ends", times(begun, Span::end));
      case CustomerRule.Bought(int window, var events) ->
          days(by("customers.bought", query, events), window, begun, now);
      case CustomerRule.Active(int window, var events) ->
          days(by("customers.active", query, events), window, begun, now);
    };
  }

  private static Query by(String source, Query query, Set<String> events) {
    return query
        .with("stays", Resources.read(source + ".sql"))
        .with("days", Resources.read("customers.days.sql"))
        .set("events", Query.Strings.sorted(events));
  }

  /** A day makes a customer for as many days after it. */
  private static Query days(Query query, int window, List<Span> begun, Instant now) {
    var zone = begun.getFirst().start().getZone();
    var first = begun.getFirst().start().toLocalDate().minusDays(window);
    var end = dayAfter(begun.getLast(), now);
    return query
        .set("window", window)
        .set(
            "days",
            Selected.times(first.datesUntil(end).map(day -> day.atStartOfDay(zone)).toList()))
        .set("since", Selected.millis(first.atStartOfDay(zone)))
        .set("until", Selected.millis(end.atStartOfDay(zone)))
        .set("at_starts", numbers(first, begun.stream().map(span -> span.start().toLocalDate())))
        .set("at_ends", numbers(first, begun.stream().map(span -> dayAfter(span, now))));
  }

  private static LocalDate dayAfter(Span span, Instant now) {
    return span.lastBegunDay(now).plusDays(1);
  }

  private static Query.Longs numbers(LocalDate first, Stream<LocalDate> days) {
    return new Query.Longs(days.map(day -> day.toEpochDay() - first.toEpochDay() + 1).toList());
  }

  private static Query.Longs times(List<Span> spans, Function<Span, ZonedDateTime> end) {
    return Selected.times(spans.stream().map(end).toList());
  }
}
