package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.alert.AlertLetters;
import io.rapport.metrics.application.alert.AskedNumbers;
import io.rapport.metrics.application.alert.EvaluateAlert;
import io.rapport.metrics.application.alert.Round;
import io.rapport.metrics.application.alert.WatchAlerts;
import io.rapport.metrics.application.digest.TellOfDigests;
import io.rapport.metrics.application.kpi.AnswerKpi;
import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.metrics.application.telling.SendLetters;
import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Hearing;
import io.rapport.metrics.domain.alert.QuietHours;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Verdict;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.alert.Window;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.digest.DigestWish;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.telling.Letter;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.WorkingHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How alerts are watched, whatever keeps them and what was found. */
public abstract class WatchContract extends StoreContract {

  private static final ProjectSettings SETTINGS =
      new ProjectSettings(
          BERLIN,
          DayOfWeek.MONDAY,
          SessionPreset.DEFAULT,
          Set.of(),
          Aims.DEFAULT,
          WorkingHours.UNSAID,
          new MoneyRule("EUR", BERLIN, new CurrencyRates(List.of()), MoneyRule.ORDERS),
          CustomerRule.DEFAULT,
          MrrRule.DEFAULT,
          1);
  private static final Duration SETTLE = Duration.ofMinutes(15);
  private static final Hearing AT_ONCE = new Hearing(Optional.empty(), Duration.ZERO, false);

  private final ReadUpTo readUpTo = new ReadUpTo();
  private final List<Letter> topic = new ArrayList<>();

  /** What was kept so far, as it is read after a start. */
  protected abstract Shelf<Alert> alerts();

  /** How alerts stand, as it is read after a start. */
  protected abstract Watches watches();

  /** Three pages on January 5th in Berlin, one on the 6th, three on the 7th. */
  @BeforeEach
  void seven_pages() {
    var log = new Log();
    for (int n = 0; n < 3; n++) {
      log.add(page("a" + n, "2026-01-05T12:00:00Z").anonymous("x"));
      log.add(page("c" + n, "2026-01-07T12:00:00Z").anonymous("x"));
    }
    store().append(log.add(page("b", "2026-01-06T12:00:00Z").anonymous("x")).batch());
  }

  @Test
  void days_are_looked_at_once_when_they_are_over_and_settled() {
    below("pages", 2, AT_ONCE);

    assertThat(watch("2026-01-05T23:14:00Z").evaluated()).isEqualTo(1);
    assertThat(watch("2026-01-05T23:14:59Z").evaluated()).isZero();
    assertThat(watch("2026-01-05T23:15:01Z").evaluated()).isEqualTo(1);
    assertThat(watch("2026-01-06T23:15:01Z").raised()).isEqualTo(1);
    assertThat(watch("2026-01-06T23:16:01Z").evaluated()).isZero();
    assertThat(watch("2026-01-07T23:15:01Z").evaluated()).isEqualTo(1);

    send("2026-01-08T00:00:00Z");
    assertThat(topic)
        .extracting(letter -> letter.type() + " " + letter.data().get("to"))
        .containsExactly(
            "alert.raised 2026-01-04",
            "alert.resolved 2026-01-05",
            "alert.raised 2026-01-06",
            "alert.resolved 2026-01-07");
    assertThat(topic.get(2).data())
        .containsEntry("from", "2026-01-06")
        .containsEntry("value", 1)
        .containsEntry("threshold", 2);
  }

  @Test
  void what_was_missed_while_nobody_looked_is_looked_at_day_by_day() {
    below("pages", 2, AT_ONCE);
    watch("2026-01-05T23:30:00Z");

    watch("2026-01-08T12:00:00Z");

    assertThat(history()).containsExactly(Verdict.OK, Verdict.RAISED, Verdict.OK);
    send("2026-01-08T12:00:00Z");
    assertThat(topic).extracting(Letter::type).containsExactly("alert.raised", "alert.resolved");
  }

  @Test
  void who_fell_between_looking_and_sending_sends_the_same_after_the_next_start() {
    below("pages", 2, AT_ONCE);
    watch("2026-01-06T23:30:00Z");
    var letters = watches().due(Instant.parse("2026-01-06T23:30:00Z")).get("shop");

    assertThat(watch("2026-01-06T23:31:00Z").evaluated()).isZero();
    send("2026-01-06T23:31:00Z");
    send("2026-01-06T23:32:00Z");

    assertThat(topic).hasSize(1).extracting(Letter::id).containsExactly(letters.getFirst().id());
  }

  @Test
  void what_is_found_in_quiet_hours_is_told_when_they_are_over() {
    var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    below("pages", 2, new Hearing(Optional.of(night), Duration.ZERO, false));
    watch("2026-01-06T23:30:00Z");

    send("2026-01-07T05:59:59Z");
    assertThat(topic).isEmpty();
    send("2026-01-07T06:00:00Z");
    assertThat(topic).hasSize(1);
  }

  @Test
  void one_that_cannot_be_looked_at_harms_no_other_and_rests() {
    below("segment is gone", 2, AT_ONCE);
    below("pages", 2, AT_ONCE);

    var round = watch("2026-01-06T23:30:00Z");

    assertThat(round.failures())
        .extracting(Round.Failure::alert)
        .containsExactly("segment is gone");
    assertThat(round.raised()).isEqualTo(1);
    assertThat(watches().find("shop", "segment is gone").flatMap(Watch::failure))
        .map(Watch.Failure::reason)
        .contains("There is no such segment.");
    assertThat(watch("2026-01-06T23:39:00Z").failures()).isEmpty();
    assertThat(watch("2026-01-06T23:41:00Z").failures()).hasSize(1);
  }

  @Test
  void nothing_is_looked_at_that_was_not_read_yet() {
    below("pages", 2, AT_ONCE);

    var nothingRead = watching().watch(Instant.parse("2026-01-06T23:30:00Z"), SETTLE, () -> true);
    readUpTo.reached(Instant.parse("2026-01-06T12:00:00Z"));
    var halfRead = watching().watch(Instant.parse("2026-01-06T23:30:00Z"), SETTLE, () -> true);

    assertThat(nothingRead.evaluated()).isZero();
    assertThat(halfRead.raised()).isZero();
    assertThat(history()).containsExactly(Verdict.OK);
  }

  @Test
  void what_is_switched_off_or_gone_is_not_looked_at() {
    below("pages", 2, AT_ONCE);
    watch("2026-01-05T23:30:00Z");
    var alert = alerts().find("shop", "pages").orElseThrow();
    var off =
        new Alert(
            alert.draft().name(),
            alert.draft().asked(),
            alert.draft().rule(),
            AT_ONCE,
            false,
            false);
    alerts().replace(alert.revised(off, alert.changedAt(), "edda"));
    below("other", 2, AT_ONCE);

    assertThat(watch("2026-01-06T23:30:00Z").evaluated()).isEqualTo(1);
    alerts().remove(alerts().find("shop", "pages").orElseThrow());
    watch("2026-01-06T23:31:00Z");
    assertThat(watches().find("shop", "pages")).isEmpty();
  }

  /** The week of January 5th ends on the 11th, at 23:00 in UTC. */
  @Test
  void a_week_is_told_once_when_it_is_over_settled_and_morning() {
    digests("2026-01-11T23:14:00Z");
    digests("2026-01-11T23:15:01Z");
    digests("2026-01-11T23:16:01Z");

    send("2026-01-12T05:59:59Z");
    assertThat(topic).extracting(Letter::subject).containsExactly("2025-12-29");
    send("2026-01-12T06:00:00Z");
    send("2026-01-12T06:01:00Z");
    digests("2026-01-12T06:01:00Z");
    send("2026-01-12T06:02:00Z");
    assertThat(topic).extracting(Letter::subject).containsExactly("2025-12-29", "2026-01-05");
    assertThat(topic.getLast().data()).containsEntry("to", "2026-01-11");
  }

  private void digests(String at) {
    readUpTo.reached(Instant.parse(at));
    new TellOfDigests(new Wishes(), _ -> Optional.of(SETTINGS), watches(), readUpTo)
        .tell(Instant.parse(at), SETTLE, LocalTime.of(7, 0));
  }

  /** Of the shop alone. */
  private record Wishes() implements DigestWishes {

    @Override
    public Map<String, DigestWish> all() {
      return Map.of("shop", DigestWish.USUAL);
    }

    @Override
    public Optional<DigestWish> find(String project) {
      return Optional.ofNullable(all().get(project));
    }
  }

  private void below(String id, int limit, Hearing hearing) {
    var rule =
        new Rule.Threshold(
            new Window.Each(Interval.DAY), Rule.Side.BELOW, BigDecimal.valueOf(limit));
    var asked = new AskedNumber("pageviews", Map.of("of", id));
    var alert = new Alert(id, asked, rule, hearing, false, true);
    alerts()
        .add(
            Saved.first("shop", id, alert, Instant.parse("2026-01-05T12:00:00Z"), "edda"),
            Optional.empty(),
            Alert.MOST);
  }

  private Round watch(String at) {
    readUpTo.reached(Instant.parse(at));
    return watching().watch(Instant.parse(at), SETTLE, () -> true);
  }

  private void send(String at) {
    new SendLetters(watches(), (_, letters) -> topic.addAll(letters)).send(Instant.parse(at));
  }

  private List<Verdict> history() {
    return watches().find("shop", "pages").map(Watch::history).orElse(List.of()).stream()
        .map(found -> found.verdict())
        .toList();
  }

  /** As it is made at a start. */
  private WatchAlerts watching() {
    Projects projects = _ -> Optional.of(SETTINGS);
    AskedNumbers numbers = WatchContract::ask;
    var later = InstantSource.fixed(Instant.parse("2026-02-01T00:00:00Z"));
    return new WatchAlerts(
        alerts(),
        watches(),
        projects,
        new EvaluateAlert(numbers, new AnswerKpi(store(), later), projects),
        new AlertLetters(numbers),
        readUpTo);
  }

  private static AskedNumbers.Asked ask(
      String project, AskedNumber number, Days days, boolean compares) {
    if (number.parameters().containsValue("segment is gone")) {
      throw new AskedNumbers.Unaskable("There is no such segment.", new IllegalArgumentException());
    }
    var kpi = Catalogue.find(number.kpi()).orElseThrow();
    var period = new Period(days.from(), days.to(), BERLIN);
    return new AskedNumbers.Asked(
        new KpiQuestion(
            project, SETTINGS, kpi, period, Interval.TOTAL, List.of(), Optional.empty(), compares),
        Map.of("kpi", number.kpi()),
        "/api");
  }
}
