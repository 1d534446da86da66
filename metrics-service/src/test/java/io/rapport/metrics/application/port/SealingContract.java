package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.port.Sealing.Step;
import io.rapport.metrics.domain.aim.EngagementWeights;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is sealed, and whenever: answers are those of a project of which nothing ever was. Other
 * histories in every run: late and doubled events, logins, aliases, merges, other rules.
 */
public abstract class SealingContract {

  private static final Instant START = Instant.parse("2026-03-27T20:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final PageRequest ALL = new PageRequest(Optional.empty(), 10_000);

  private static final MoneyRule MONEY =
      new MoneyRule("EUR", ZoneOffset.UTC, new CurrencyRates(List.of()), MoneyRule.ORDERS);

  /** Summer time begins in Berlin within these days. */
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

  /** A store, whatever is in it of other projects. */
  protected abstract AnalyticsStore store();

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void answers_are_those_of_a_project_that_was_never_sealed(@ForAll long seed) {
    var random = new Random(seed);
    var history = new History(random);
    for (int round = 0; round < 3 + random.nextInt(4); round++) {
      history.goOn();
      history.seal();
    }

    history.compare();
    history.sealAll();
    history.compare();
  }

  @Example
  void what_is_sealed_is_left_alone_until_something_changes() {
    var project = UUID.randomUUID().toString();
    var rule = rule(SessionPreset.DEFAULT, ZONES.getFirst());
    append(List.of(page("1", START.toString()).in(project).user("anna")));

    assertThat(store().sealing().seal(project, rule, 10)).isEqualTo(Step.BEGUN_ANEW);
    assertThat(store().sealing().seal(project, rule, 10)).isEqualTo(Step.SEALED_SOME);
    assertThat(store().sealing().seal(project, rule, 10)).isEqualTo(Step.ALL_SEALED);
    assertThat(store().sealing().projects()).contains(project);

    append(List.of(page("2", START.toString()).in(project).user("anna")));
    assertThat(store().sealing().seal(project, rule, 10)).isEqualTo(Step.SEALED_SOME);
    var other = rule(SessionPreset.MATOMO, ZONES.getFirst());
    assertThat(store().sealing().seal(project, other, 10)).isEqualTo(Step.BEGUN_ANEW);
    assertThat(store().sealing().seal(project, other, 10)).isEqualTo(Step.SEALED_SOME);
    assertThat(store().sealing().seal(project, other, 10)).isEqualTo(Step.ALL_SEALED);
  }

  private void append(List<Log.Draft> drafts) {
    var log = new Log();
    drafts.forEach(log::add);
    store().append(new Batch(List.<LogEntry>copyOf(log.entries()), Map.of()));
  }

  private static SessionRule rule(SessionPreset preset, ZoneId zone) {
    return new SessionRule(preset, zone, Doings.ACTIONS, Set.of("Order Completed"));
  }

  /** The same things said of two projects, one of which is sealed now and then. */
  private final class History {

    private final Random random;
    private final String sealed = UUID.randomUUID().toString();
    private final String never = UUID.randomUUID().toString();
    private final List<Log.Draft> said = new ArrayList<>();
    private SessionRule rule;

    History(Random random) {
      this.random = random;
      this.rule = anyRule();
    }

    void goOn() {
      if (random.nextInt(4) == 0) {
        decide();
      }
      var fresh = new ArrayList<Log.Draft>();
      for (int n = 0; n < random.nextInt(12); n++) {
        fresh.add(
            !said.isEmpty() && random.nextInt(10) == 0
                ? said.get(random.nextInt(said.size()))
                : anything());
      }
      said.addAll(fresh);
      append(fresh.stream().map(draft -> draft.in(sealed)).toList());
      append(fresh.stream().map(draft -> draft.in(never)).toList());
    }

    void seal() {
      if (random.nextInt(6) == 0) {
        rule = anyRule();
      }
      for (int n = 0; n < random.nextInt(4); n++) {
        store().sealing().seal(sealed, rule, 1 + random.nextInt(3));
      }
    }

    void sealAll() {
      while (store().sealing().seal(sealed, rule, 3) != Step.ALL_SEALED) {
        // Goes on until nothing is left.
      }
    }

    /** Some of all questions, which are many. */
    void compare() {
      var slices = anySlices();
      var questions = new ArrayList<>(questions(slices));
      Collections.shuffle(questions, random);
      try (var data = store().snapshot()) {
        for (var question : questions.subList(0, 9)) {
          assertThat(question.ask.apply(data, sealed))
              .as(question.name)
              .isEqualTo(question.ask.apply(data, never));
        }
      }
    }

    private void decide() {
      var user = user();
      var into = Optional.of(user()).filter(other -> random.nextInt(3) > 0);
      var at = START.plusSeconds(said.size());
      store().decide(new UserMerge(sealed, user, into, at, "editor"));
      store().decide(new UserMerge(never, user, into, at, "editor"));
    }

    private Log.Draft anything() {
      var id = "m" + (said.size() * 7919L % 1000) + "-" + UUID.randomUUID();
      // Mostly one busy stretch of time, so that sessions join, part and grow beyond a day.
      int minutes =
          random.nextInt(3) == 0 ? random.nextInt(4 * 24 * 60) : 15 * random.nextInt(3 * 24 * 4);
      var at = START.plusSeconds(60L * (random.nextBoolean() ? minutes : 10 * random.nextInt(30)));
      return switch (random.nextInt(10)) {
        case 0 -> Log.identify(id, device(), user(), at.toString());
        case 1 -> page(id, at.toString()).as(EventType.ALIAS).previous(device()).user(user());
        case 2 ->
            described(
                track(
                        id,
                        random.nextInt(4) > 0 ? "Order Completed" : "Order Refunded",
                        at.toString())
                    .anonymous(device())
                    .properties(
                        "{\"order_id\":\"o%d\",\"revenue\":%d}"
                            .formatted(random.nextInt(6), random.nextInt(9))));
        case 3 ->
            track(id, Doings.ENGAGED, at.toString())
                .anonymous(device())
                .properties("{\"engaged_ms\":%d}".formatted(random.nextInt(60_000)));
        case 4 -> page(id, at.toString()).user(user()).from(Log.server());
        case 5, 6 -> described(page(id, at.toString()).user(user()));
        default -> described(page(id, at.toString()).anonymous(device()));
      };
    }

    private Log.Draft described(Log.Draft draft) {
      var device = List.of("mobile", "desktop").get(random.nextInt(2));
      var channel = Optional.of("search").filter(_ -> random.nextInt(3) == 0);
      var session = Optional.of("s" + random.nextInt(3)).filter(_ -> random.nextInt(4) > 0);
      return draft
          .on("/" + random.nextInt(3))
          .from(new Sender(Optional.empty(), session, true, false))
          .visit(new Visit(Optional.empty(), Optional.of("Linux"), Optional.of(device), channel))
          .context(
              random.nextInt(3) == 0
                  ? "{\"campaign\":{\"name\":\"c%d\"},\"locale\":\"de-AT\"}"
                      .formatted(random.nextInt(2))
                  : "{\"location\":{\"country\":\"AT\"}}");
    }

    private String device() {
      return "d" + random.nextInt(4);
    }

    private String user() {
      return "u" + random.nextInt(3);
    }

    private SessionRule anyRule() {
      var presets = SessionPreset.values();
      return rule(presets[random.nextInt(presets.length)], ZONES.get(random.nextInt(2)));
    }

    private Slices anySlices() {
      var from = LocalDate.of(2026, 3, 26).plusDays(random.nextInt(4));
      var period = new Period(from, from.plusDays(random.nextInt(5)), rule.zone());
      var interval =
          List.of(Interval.DAY, Interval.DAY, Interval.HOUR, Interval.WEEK, Interval.TOTAL)
              .get(random.nextInt(5));
      var filter =
          new Filter(
              random.nextBoolean() ? Dimension.Derived.DEVICE : Dimension.Derived.COUNTRY,
              random.nextBoolean() ? Operator.EQ : Operator.NE,
              List.of("mobile"));
      return new Slices(
          sealed,
          random.nextInt(5) == 0 ? List.of(filter) : List.of(),
          new Calendar(DayOfWeek.MONDAY).buckets(period, interval),
          random.nextInt(3) > 0
              ? Optional.empty()
              : Optional.of(any(Dimension.Derived.OF_PERSONS)));
    }

    private Dimension any(Set<Dimension.Derived> dimensions) {
      return dimensions.stream().sorted().toList().get(random.nextInt(dimensions.size()));
    }

    private List<Question> questions(Slices asked) {
      var spans = asked.buckets();
      var questions = new ArrayList<Question>();
      for (var length : List.of(1, 2, 7)) {
        var windows = TrailingDays.of(spans, length, LATER);
        questions.add(
            new Question("active", (data, in) -> data.activeUsers(in(in, asked), windows)));
      }
      for (var who : Who.values()) {
        questions.add(new Question("persons", (data, in) -> data.persons(in(in, asked), who)));
        questions.add(
            new Question("inputs " + who, (data, in) -> data.personInputs(in(in, asked), who)));
      }
      questions.addAll(questionsOfDoings(asked));
      questions.add(
          new Question(
              "lifecycle",
              (data, in) -> data.lifecycle(in(in, asked), spans.getFirst().before(), LATER)));
      var days = BucketDays.of(spans, 30, LATER);
      questions.add(new Question("stickiness", (data, in) -> data.stickiness(in(in, asked), days)));
      for (var ratio : SessionRatio.values()) {
        questions.add(
            new Question(ratio.name(), (data, in) -> data.sessionSums(in(in, asked), rule, ratio)));
      }
      questions.add(
          new Question("lengths", (data, in) -> data.sessionLengths(in(in, asked), rule)));
      for (var value : Dimension.Derived.OF_SESSIONS.stream().sorted().toList()) {
        var broken = new Slices(sealed, asked.filters(), spans, Optional.of(value));
        questions.add(
            new Question("by " + value, (data, in) -> data.sessions(in(in, broken), rule)));
      }
      questions.add(
          new Question("records", (data, in) -> data.sessionRecords(in(in, asked), rule, ALL)));
      return questions;
    }

    /** What is told apart by nothing but who did what on which day. */
    private List<Question> questionsOfDoings(Slices asked) {
      var windows = TrailingDays.of(asked.buckets(), 2, LATER);
      var orders = List.of(Selector.ofEvent("Order Completed"));
      var questions = new ArrayList<Question>();
      questions.add(new Question("pageviews", (data, in) -> data.pageviews(in(in, asked))));
      questions.add(
          new Question("pageview inputs", (data, in) -> data.pageviewInputs(in(in, asked))));
      questions.add(
          new Question(
              "active inputs", (data, in) -> data.activeUserInputs(in(in, asked), windows)));
      questions.add(
          new Question("session inputs", (data, in) -> data.sessionInputs(in(in, asked), rule)));
      questions.add(
          new Question("doers", (data, in) -> data.doings().doers(in(in, asked), orders)));
      questions.add(
          new Question("doer inputs", (data, in) -> data.doings().inputs(in(in, asked), orders)));
      var funnel =
          new Funnel(
              List.of(Selector.ofEvent(Doings.ENGAGED), orders.getFirst()),
              List.of(),
              FunnelOrder.ORDERED,
              random.nextBoolean() ? Duration.ofDays(1) : Duration.ofMinutes(90),
              0);
      questions.add(
          new Question(
              "funnel inputs", (data, in) -> data.funnels().inputs(in(in, asked), funnel)));
      var weeks = new Onboarding(orders.getFirst(), Selector.ofEvent(Doings.ENGAGED));
      questions.add(
          new Question(
              "first weeks",
              (data, in) -> data.firstWeeks().firstWeeks(in(in, asked), weeks, LATER)));
      var score = new EngagementScore(EngagementWeights.EVEN, orders);
      questions.add(
          new Question(
              "engagement",
              (data, in) -> data.engagement().scores(in(in, asked), score, rule, LATER)));
      var customers = new CustomerRule.Active(1 + random.nextInt(3), Set.of());
      questions.add(
          new Question(
              "customers", (data, in) -> data.customers().counts(in(in, asked), customers, LATER)));
      questions.add(
          new Question(
              "customer inputs",
              (data, in) -> data.customers().inputs(in(in, asked), customers, LATER)));
      questions.add(
          new Question("takings", (data, in) -> data.money().takings(in(in, asked), MONEY)));
      for (var ratio : PurchaseRatio.values()) {
        questions.add(
            new Question(
                "purchases " + ratio,
                (data, in) -> data.money().purchases(MONEY).sums(in(in, asked), ratio)));
      }
      for (var mode : CohortRule.Mode.values()) {
        var cohorts =
            new CohortRule(
                anyOf(orders),
                anyOf(orders),
                mode,
                random.nextBoolean() ? CohortRule.On.ON : CohortRule.On.ON_OR_AFTER,
                3,
                List.of(),
                1 + random.nextInt(2));
        var together = random.nextBoolean();
        questions.add(
            new Question(
                "cohorts " + cohorts,
                (data, in) -> data.cohorts().returns(in(in, asked), cohorts)));
        questions.add(
            new Question(
                "first returns " + cohorts,
                (data, in) -> data.cohorts().firstReturns(in(in, asked), cohorts, 3, together)));
      }
      return questions;
    }

    private Optional<Selector> anyOf(List<Selector> selectors) {
      return random.nextInt(3) == 0 ? Optional.of(selectors.getFirst()) : Optional.empty();
    }

    private static Slices in(String project, Slices slices) {
      return new Slices(project, slices.filters(), slices.buckets(), slices.breakdown());
    }
  }

  /** Something to ask of a project. */
  private record Question(String name, BiFunction<Snapshot, String, Object> ask) {}
}
