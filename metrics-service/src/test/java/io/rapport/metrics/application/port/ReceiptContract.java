package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.RefusedSelection;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.tracking.Sender;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store does with receipts: received = stored + duplicate + bot + refused. */
abstract class ReceiptContract extends StoreContract {

  private static final String AT = "2026-05-31T12:00:00Z";
  private static final Period THE_DAY =
      new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), ZoneId.of("Europe/Berlin"));
  private static final Sender BOT = new Sender(Optional.empty(), Optional.empty(), true, true);

  @Test
  void what_becomes_of_an_event_is_one_of_four_things() {
    store()
        .append(
            new Log()
                .add(page("1", AT))
                .add(page("2", AT))
                .add(page("2", AT))
                .add(page("3", AT).from(BOT))
                .add(page("3", AT).from(BOT))
                .add(refused("r1", "missing_identity", at(Log.RECEIVED)))
                .add(refused("r2", "missing_identity", at(Log.RECEIVED)))
                .add(refused("r3", "unknown_type", at(Log.RECEIVED)))
                .addUnreadable()
                .batch());

    assertThat(total())
        .isEqualTo(
            new Receipts(8, 2, 2, 1, Map.of("missing_identity", 2L, "unknown_type", 1L), 0, 0));
  }

  @Test
  void a_repeat_is_a_duplicate_wherever_and_whenever_it_comes() {
    // In the same batch, in another, weeks later, and in another partition.
    store().append(new Log().add(page("1", AT)).add(page("1", AT)).batch());
    store().append(new Log().add(page("1", AT)).batch());
    store()
        .append(new Log().add(page("1", AT), at(Log.RECEIVED.plus(Duration.ofDays(50)))).batch());
    var elsewhere = new LogPartition("tracking.events", "topic-1", 5);
    var entry = (LogEntry.Tracked) new Log().add(page("1", AT)).entries().getFirst();
    store()
        .append(
            new Batch(
                List.of(
                    new LogEntry.Tracked(
                        new LogPosition(elsewhere, 0), entry.event(), entry.receipt())),
                Map.of(elsewhere, 1L)));

    assertThat(total()).isEqualTo(new Receipts(4, 1, 3, 0, Map.of(), 0, 0));
    assertThat(total(day("2026-07-21"))).isEqualTo(new Receipts(1, 0, 1, 0, Map.of(), 0, 0));
  }

  @Test
  void receipts_are_told_apart_by_key_and_minute_and_project() {
    store()
        .append(
            new Log()
                .add(page("1", AT), new Receipt("shop", "a", minute(0, 59), true, Optional.empty()))
                .add(page("2", AT), new Receipt("shop", "b", minute(0, 59), true, Optional.empty()))
                .add(page("3", AT), new Receipt("shop", "a", minute(1, 0), true, Optional.empty()))
                .add(page("4", AT).in("other"))
                .batch());

    var one = new Receipts(1, 1, 0, 0, Map.of(), 0, 0);
    assertThat(receipts(THE_DAY, Interval.MINUTE))
        .isEqualTo(
            Map.of(
                new Cell(120, Key.of("a")), one,
                new Cell(120, Key.of("b")), one,
                new Cell(121, Key.of("a")), one));
  }

  @Test
  void replays_and_what_has_no_id_of_its_client_are_counted_besides() {
    store()
        .append(
            new Log()
                .add(page("1", AT), new Receipt("shop", "a", Log.RECEIVED, false, Optional.empty()))
                .add(page("2", AT), new Receipt("shop", "a", Log.RECEIVED, true, Optional.of("r1")))
                .add(page("2", AT), new Receipt("shop", "a", Log.RECEIVED, true, Optional.of("r1")))
                .add(
                    refused(
                        "r2",
                        "too_long",
                        new Receipt("shop", "a", Log.RECEIVED, true, Optional.of("r1"))))
                .batch());

    assertThat(total()).isEqualTo(new Receipts(4, 2, 1, 0, Map.of("too_long", 1L), 3, 1));
  }

  @Test
  void the_sum_holds_whatever_comes_in_whatever_batches() {
    var random = new Random(11);
    var log = new Log();
    for (int n = 0; n < 2000; n++) {
      var receipt = at(Log.RECEIVED.plusSeconds(random.nextInt(75_000)));
      switch (random.nextInt(4)) {
        case 0 -> log.add(refused("r" + n, "reason-" + random.nextInt(3), receipt));
        case 1 -> log.add(page("m" + random.nextInt(300), AT).from(BOT), receipt);
        default -> log.add(page("m" + random.nextInt(300), AT), receipt);
      }
    }
    var entries = log.entries();
    for (int from = 0; from < entries.size(); from += 97) {
      store()
          .append(new Batch(entries.subList(from, Math.min(entries.size(), from + 97)), Map.of()));
    }

    var buckets = receipts(THE_DAY, Interval.HOUR);

    assertThat(buckets).hasSizeGreaterThan(20);
    assertThat(buckets.values())
        .allSatisfy(
            sums ->
                assertThat(sums.received())
                    .isEqualTo(sums.stored() + sums.duplicate() + sums.bot() + sums.allRefused()));
    var total = total();
    assertThat(total.received()).isEqualTo(2000);
    assertThat(total.stored() + total.bot()).isEqualTo(distinctIds(entries));
  }

  @Test
  void refused_events_are_listed_newest_first_page_by_page() {
    var log = new Log();
    for (int n = 0; n < 7; n++) {
      log.add(refused("r" + n, n % 2 == 0 ? "even" : "odd", at(Log.RECEIVED.plusSeconds(n / 2))));
    }
    log.add(refused("r9", "odd", new Receipt("other", "a", Log.RECEIVED, true, Optional.empty())));
    store().append(log.batch());

    assertThat(
            pages(new RefusedSelection("shop", THE_DAY.span(), Optional.empty(), Optional.empty())))
        .extracting(found -> found.event().refusalId())
        .containsExactly("r6", "r5", "r4", "r3", "r2", "r1", "r0");
    assertThat(
            pages(
                new RefusedSelection("shop", THE_DAY.span(), Optional.of("odd"), Optional.empty())))
        .extracting(found -> found.position().offset())
        .containsExactly(5L, 3L, 1L);
    assertThat(
            pages(new RefusedSelection("shop", THE_DAY.span(), Optional.empty(), Optional.of("x"))))
        .isEmpty();
  }

  @Test
  void a_refused_event_is_listed_as_it_came() {
    var full =
        new RefusedEvent(
            new Receipt("shop", "a", Log.RECEIVED, true, Optional.of("r0")),
            "r1",
            Optional.of("m1"),
            "missing_field",
            Optional.of("event"),
            "An event of type track needs event.",
            "/v1/track",
            "{\"a\":\"'); drop table event; -- \uD83D\uDE00\"}",
            true,
            Optional.of(Log.RECEIVED.minusSeconds(60)));
    var empty = refused("r2", "unknown_type", at(Log.RECEIVED));
    store().append(new Log().add(full).add(empty).batch());

    assertThat(
            pages(new RefusedSelection("shop", THE_DAY.span(), Optional.empty(), Optional.empty())))
        .extracting(RefusedRecord::event)
        .containsExactly(empty, full);
  }

  @Test
  void tidied_the_receipts_say_the_same_and_refused_events_are_forgotten_after_thirty_days() {
    for (int n = 0; n < 5; n++) {
      store()
          .append(
              new Log()
                  .add(page("m" + n, AT))
                  .add(page("m" + n, AT))
                  .add(refused("r" + n, "odd", at(Log.RECEIVED)))
                  .batch());
    }
    var before = receipts(THE_DAY, Interval.MINUTE);
    var all = new RefusedSelection("shop", THE_DAY.span(), Optional.empty(), Optional.empty());

    store().tidy(Log.RECEIVED.plus(RefusedEvent.KEPT));
    assertThat(pages(all)).hasSize(5);
    store().append(new Log().add(page("m9", AT)).batch());
    store().tidy(Log.RECEIVED.plus(RefusedEvent.KEPT).plusMillis(1));

    assertThat(pages(all)).isEmpty();
    assertThat(receipts(THE_DAY, Interval.MINUTE))
        .isEqualTo(
            Map.of(
                new Cell(120, Key.of(Log.KEY)),
                before
                    .get(new Cell(120, Key.of(Log.KEY)))
                    .plus(new Receipts(1, 1, 0, 0, Map.of(), 0, 0))));
  }

  @Test
  void receipts_are_complete_from_the_first_event_on() {
    try (var data = store().snapshot()) {
      assertThat(data.receiptsSince()).isEmpty();
    }
  }

  private static long distinctIds(List<LogEntry> entries) {
    return entries.stream()
        .filter(LogEntry.Tracked.class::isInstance)
        .map(entry -> ((LogEntry.Tracked) entry).event().messageId())
        .distinct()
        .count();
  }

  private List<RefusedRecord> pages(RefusedSelection selection) {
    var seen = new ArrayList<RefusedRecord>();
    var page = new PageRequest(Optional.empty(), 3);
    try (var data = store().snapshot()) {
      while (true) {
        var found = data.refused(selection, page);
        if (found.isEmpty()) {
          return seen;
        }
        seen.addAll(found);
        page = new PageRequest(Optional.of(found.getLast().place()), 3);
      }
    }
  }

  private Receipts total() {
    return total(THE_DAY);
  }

  private Receipts total(Period period) {
    return receipts(period, Interval.TOTAL).values().stream().reduce(Receipts.NONE, Receipts::plus);
  }

  private Map<Cell, Receipts> receipts(Period period, Interval interval) {
    try (var data = store().snapshot()) {
      return data.receipts("shop", new Calendar(DayOfWeek.MONDAY).buckets(period, interval));
    }
  }

  private static Period day(String date) {
    return new Period(LocalDate.parse(date), LocalDate.parse(date), THE_DAY.zone());
  }

  private static Receipt at(Instant time) {
    return new Receipt("shop", Log.KEY, time, true, Optional.empty());
  }

  /** Berlin is two hours ahead of it. */
  private static Instant minute(int minute, int second) {
    return Log.RECEIVED.plusSeconds(60L * minute + second);
  }
}
