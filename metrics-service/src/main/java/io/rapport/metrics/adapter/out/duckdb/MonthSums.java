package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.money.Movement;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.time.Span;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is added up of months, of each and of two of them.
 *
 * @param sealing of what is sealed as one
 * @param asked which were looked for
 */
record MonthSums(int sealing, Set<Months> asked, Map<Months, List<MonthSum>> sums) {

  /** Those that are looked at, and the first with the last, which are asked about next. */
  static MonthSums read(Reading reading, SealedReading sealed, Sealed found, EndsOfTimes ends) {
    var whole = new Span(ends.first().start(), ends.last().end());
    var asked =
        Stream.concat(ends.looked().stream(), Stream.of(whole))
            .flatMap(MonthSums::asked)
            .distinct()
            .toList();
    var sums = new HashMap<Months, List<MonthSum>>();
    reading.ask(
        Summed.MONTHS
            .add(Query.named("recurring.months"))
            .with("summed", sealed.summed(found, Summed.MONTHS))
            .set("asked_months", new Query.Longs(asked.stream().map(Months::month).toList()))
            .set("asked_since", new Query.Longs(asked.stream().map(Months::since).toList())),
        row ->
            sums.computeIfAbsent(
                    new Months(row.getLong("month"), row.getLong("since")), _ -> new ArrayList<>())
                .add(MonthSum.of(row)));
    return new MonthSums(found.number(), Set.copyOf(asked), sums);
  }

  boolean areOf(Sealed found, EndsOfTimes ends) {
    return sealing == found.number()
        && ends.looked().stream().flatMap(MonthSums::asked).allMatch(asked::contains);
  }

  /** Who paid in one of both months alone is new, or gone; empty where nobody ordered in either. */
  Optional<ChargeSums> between(Span ends, Retained retained) {
    var opening = of(one(ends.start()));
    var closing = of(one(ends.end()));
    if (opening.isEmpty() && closing.isEmpty()) {
      return Optional.empty();
    }
    var charged = new ChargeSums(retained);
    Stream.of(opening, closing).flatMap(List::stream).forEach(charged::addUncounted);
    var gone = opening.stream().findFirst().orElse(MonthSum.NONE).asOpening();
    var fresh = closing.stream().findFirst().orElse(MonthSum.NONE);
    for (var both : of(both(ends))) {
      charged.add(Movement.valueOf(both.movement()), both);
      gone = gone.withoutAtStart(both);
      fresh = fresh.withoutAtEnd(both);
    }
    charged.add(Movement.CHURNED, gone);
    charged.add(Movement.NEW, fresh);
    return Optional.of(charged);
  }

  private List<MonthSum> of(Months months) {
    return sums.getOrDefault(months, List.of());
  }

  private static Stream<Months> asked(Span ends) {
    return Stream.of(one(ends.start()), one(ends.end()), both(ends));
  }

  private static Months one(ZonedDateTime end) {
    return new Months(month(end), month(end));
  }

  private static Months both(Span ends) {
    return new Months(month(ends.end()), month(ends.start()));
  }

  private static long month(ZonedDateTime end) {
    return Selected.day(EndsOfTimes.monthBefore(end).start());
  }

  /**
   * The first days of two months, or twice that of one.
   *
   * @param since the earlier one
   */
  record Months(long month, long since) {}
}
